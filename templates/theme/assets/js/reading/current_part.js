// On the page of the whole text the contents follow the reader.

import { cut } from "../shared/addresses.js";

const links = new Map();
for (const link of document.querySelectorAll('.contents a[href^="#at-"]')) {
  links.set(link.hash.slice("#at-".length), link);
}

// A part that is resumed after the items in it has no identifier; its clauses name its unit.
function unitOf(part) {
  return part.id ? part.id.slice("at-".length) : cut(part.querySelector("[data-clause]").id).unit;
}

function follow(part) {
  const link = links.get(unitOf(part));
  for (const other of links.values()) {
    if (other === link) other.setAttribute("aria-current", "location");
    else other.removeAttribute("aria-current");
  }
  const pane = link.closest(".contents");
  const { top, bottom } = link.getBoundingClientRect();
  const view = pane.getBoundingClientRect();
  if (top < view.top) pane.scrollTop -= view.top - top;
  if (bottom > view.bottom) pane.scrollTop += bottom - view.bottom;
}

if (links.size) {
  const parts = [...document.querySelectorAll(".part")];
  const visible = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      const part = parts.findLast((one) => visible.has(one));
      if (part) follow(part);
    },
    // A band below the header: what stands in it is being read.
    { rootMargin: "-80px 0px -70% 0px" },
  );
  for (const part of parts) watch.observe(part);
}
