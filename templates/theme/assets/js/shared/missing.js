// Of a large edition, what is looked up comes in parts, each when it is first needed. Work that meets a
// part that is not there yet stops, the part is fetched, and the work is done anew.

/** @typedef {() => Promise<unknown>} Load what fetches a part, once */

class Missing extends Error {
  /** @param {Iterable<Load>} loads */
  constructor(loads) {
    super("missing");
    this.loads = new Set(loads);
  }
}

/**
 * Return what is thrown where parts are not there yet.
 * @param {Iterable<Load>} loads
 */
export function missing(loads) {
  return new Missing(loads);
}

/**
 * Return what some work returns, as soon as all that it needs is there; null if something did not come.
 * The work may be done several times.
 * @template Result
 * @param {() => Result} work
 * @returns {Promise<Result | null>}
 */
export async function whenThere(work) {
  while (true) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      // biome-ignore lint/performance/noAwaitInLoops: what is missing next depends on what comes
      const come = await Promise.allSettled([...error.loads].map((load) => load()));
      if (come.some(({ status }) => status === "rejected")) return null;
    }
  }
}

/**
 * Do the same work for each of several things; what is missing for any of them is asked for at once.
 * @template Thing
 * @template Result
 * @param {Thing[]} things
 * @param {(thing: Thing) => Result} work
 * @returns {Result[]}
 */
export function together(things, work) {
  /** @type {Load[]} */
  const loads = [];
  /** @type {Result[]} */
  const done = [];
  for (const thing of things) {
    try {
      done.push(work(thing));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      loads.push(...error.loads);
    }
  }
  if (loads.length) throw missing(loads);
  return done;
}

/**
 * Return what fetches a file of data, and keeps what `take` makes of it; one that did not come is asked
 * for anew the next time.
 * @template Result
 * @param {string} address
 * @param {(content: any) => Result} take
 * @returns {() => Promise<Result>}
 */
export function fetching(address, take) {
  /** @type {Promise<Result> | null} */
  let coming = null;
  async function come() {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return take(await answer.json());
  }
  return () => {
    coming ??= come().catch((error) => {
      coming = null;
      throw error;
    });
    return coming;
  };
}
