// Firefox does not scroll to a link in a picture when it gets the focus; nor does it by request.

const ROOM = 28; // px that stay free around it

const header = document.querySelector(".site-header");

document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof SVGElement)) return;
  const { bottom, left, right, top } = target.getBoundingClientRect();
  const ceiling = (header?.getBoundingClientRect().bottom ?? 0) + ROOM;
  const floor = innerHeight - ROOM;
  scrollBy({ top: beyond(top, bottom, ceiling, floor), behavior: "instant" });
  const pane = target.closest(".scroller");
  const edges = pane?.getBoundingClientRect();
  if (edges) pane?.scrollBy({ left: beyond(left, right, edges.left, edges.right) });
});

/**
 * Return by how much a stretch lies outside of another one.
 * @param {number} start
 * @param {number} end
 * @param {number} first
 * @param {number} last
 */
function beyond(start, end, first, last) {
  if (start < first) return start - first;
  return Math.max(0, end - last);
}
