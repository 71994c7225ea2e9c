// The picture of the whole: pointing at a tile, or moving to it, shows what it is linked to.
const glance = document.querySelector("[data-glance]");

function show(tile) {
  const linked = new Set((tile?.dataset.linked ?? "").split(" "));
  for (const other of glance.querySelectorAll("[data-unit]")) {
    other.classList.toggle("linked", linked.has(other.dataset.unit));
    other.classList.toggle("pointed", other === tile);
  }
}

if (glance) {
  for (const kind of ["pointerover", "focusin"]) {
    glance.addEventListener(kind, (event) => show(event.target.closest("[data-linked]")));
  }
  for (const kind of ["pointerleave", "focusout"]) glance.addEventListener(kind, () => show(null));
}
