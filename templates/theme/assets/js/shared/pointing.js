// Pointing is what a reader does. What comes to lie under a pointer at rest, because the page is
// loaded or scrolled, is not pointed at; some browsers tell both in the same way.

let [x, y] = [Number.NaN, Number.NaN];
/** @type {WeakSet<Event>} */
const real = new WeakSet();

/**
 * Say whether a movement of the pointer is one.
 * @param {Event} event
 */
export function isPointing(event) {
  return real.has(event);
}

document.addEventListener(
  "pointermove",
  (event) => {
    if (event.screenX !== x || event.screenY !== y) real.add(event);
    [x, y] = [event.screenX, event.screenY];
  },
  { capture: true, passive: true },
);
