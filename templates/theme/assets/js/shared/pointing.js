// Pointing is what a reader does. What comes to lie under a pointer at rest, because the page is
// loaded or scrolled, is not pointed at; some browsers tell both in the same way. The first that is
// heard of a pointer is a movement if it says by how much it moved.

/** @type {number | undefined} */
let x;
/** @type {number | undefined} */
let y;
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
    const isFirst = x === undefined;
    const hasMoved = isFirst
      ? event.movementX || event.movementY
      : event.screenX !== x || event.screenY !== y;
    if (hasMoved) real.add(event);
    [x, y] = [event.screenX, event.screenY];
  },
  { capture: true, passive: true },
);
