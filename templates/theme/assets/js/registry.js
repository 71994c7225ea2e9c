// The modules of the scripts by their names, each run when it is first needed. A build links them to
// classic files, of which those that a page names begin with this one.
/** @typedef {Record<string, unknown>} Exports what a module offers */
/** @typedef {(need: (name: string) => Exports, load: (name: string) => Promise<Exports>) => Exports} Run */

/** @type {any} */ (globalThis).editionModules ??= (() => {
  const own = document.currentScript ?? document.querySelector('script[src*="/assets/js/"]');
  const scripts = new URL(".", /** @type {HTMLScriptElement} */ (own).src);
  /** @type {Map<string, Run>} */
  const known = new Map();
  /** @type {Map<string, Exports>} */
  const made = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const coming = new Map();

  /**
   * Add the modules of a file; one that is here already stays as it is.
   * @param {Record<string, Run>} modules
   */
  function define(modules) {
    for (const [name, run] of Object.entries(modules)) {
      if (!known.has(name)) known.set(name, run);
    }
  }

  /** @param {string} name */
  function need(name) {
    const offered = made.get(name);
    if (offered) return offered;
    const run = known.get(name);
    if (!run) throw new Error(`There is no module ${name}`);
    const making = run(need, load);
    made.set(name, making);
    return making;
  }

  /** @param {string} name */
  async function load(name) {
    if (!known.has(name)) await fetchFile(name);
    return need(name);
  }

  /**
   * A file that did not come is asked for anew the next time.
   * @param {string} name
   */
  function fetchFile(name) {
    const arriving = coming.get(name) ?? arrival(name).finally(() => coming.delete(name));
    coming.set(name, arriving);
    return arriving;
  }

  /** @param {string} name */
  function arrival(name) {
    const script = document.createElement("script");
    script.src = new URL(name, scripts).href;
    document.head.append(script);
    return new Promise((resolve, reject) => {
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => {
        script.remove();
        reject(new DOMException(`${name} did not come`, "NetworkError"));
      });
    });
  }

  return { define, load, need };
})();
