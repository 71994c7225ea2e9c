// On the page of the whole text the contents show the part that is being read.

import { cut } from "../shared/clauses.js";

/** @type {NodeListOf<HTMLAnchorElement>} */
const entries = document.querySelectorAll('.contents a[href^="#at-"]');
const links = new Map([...entries].map((link) => [link.hash.slice("#at-".length), link]));

/**
 * A part that is resumed after the items in it has no identifier; its clauses name its unit.
 * @param {Element} part
 */
function unitOf(part) {
  if (part.id) return part.id.slice("at-".length);
  return cut(part.querySelector("[data-clause]")?.id ?? "")?.unit ?? "";
}

/** @param {Element} part */
function show(part) {
  const current = links.get(unitOf(part));
  for (const link of links.values()) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
  const pane = current?.closest(".contents");
  if (!current || !pane) return;
  const { top, bottom } = current.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (top < view.top) pane.scrollTop -= view.top - top;
  if (bottom > view.bottom) pane.scrollTop += bottom - view.bottom;
}

const parts = [...document.querySelectorAll(".part")];
const visible = new Set();
const watch = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    const part = parts.findLast((one) => visible.has(one));
    if (part) show(part);
  },
  // A band below the header: what stands in it is being read.
  { rootMargin: "-80px 0px -70% 0px" },
);
for (const part of parts) watch.observe(part);
