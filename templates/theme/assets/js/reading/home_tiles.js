// The picture of the whole: pointing at a tile, or moving to it, shows what it is linked to.

import { isPointing } from "../shared/pointing.js";

const glance = /** @type {Element} */ (document.querySelector("[data-glance]"));
/** @type {NodeListOf<HTMLElement>} */
const tiles = glance.querySelectorAll("[data-unit]");

/** @param {HTMLElement | null} tile */
function show(tile) {
  const linked = new Set((tile?.dataset.linked ?? "").split(" "));
  for (const other of tiles) {
    other.classList.toggle("linked", linked.has(other.dataset.unit ?? ""));
    other.classList.toggle("pointed", other === tile);
  }
}

for (const kind of ["pointermove", "focusin"]) {
  glance.addEventListener(kind, (event) => {
    if (kind === "pointermove" && !isPointing(event)) return;
    show(/** @type {Element} */ (event.target).closest("[data-linked]"));
  });
}
for (const kind of ["pointerleave", "focusout"]) glance.addEventListener(kind, () => show(null));
