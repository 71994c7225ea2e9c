// Long work in short turns, between which the browser answers its reader.

const LONGEST = 4; // ms

/**
 * Return what is made of each item, in their order.
 * @template Item, Made
 * @param {Iterable<Item>} items
 * @param {(item: Item) => Made} make
 */
export async function inTurns(items, make) {
  /** @type {Made[]} */
  const made = [];
  let begun = performance.now();
  for (const item of items) {
    if (performance.now() - begun > LONGEST) {
      // biome-ignore lint/performance/noAwaitInLoops: that one turn comes after another is what it is for
      await nextTurn();
      begun = performance.now();
    }
    made.push(make(item));
  }
  return made;
}

/** Let the browser do what is waiting. */
export function nextTurn() {
  /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */
  const { scheduler } = /** @type {any} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
