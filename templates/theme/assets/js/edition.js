// Comfort only: every page is complete without this. What a reader may never use is loaded by the
// gesture that first asks for it.
import "./arrive.js";
import "./controls.js";
import "./actions.js";
import "./keys.js";

const on = (selector, load) => document.querySelector(selector) && load();

on("[data-glance]", () => import("./glance.js"));
on('.contents [href^="#at-"]', () => import("./following.js"));
on("[data-not-found]", () => import("./lost.js").then(({ suggest }) => suggest()));
on("[data-clause]", () => {
  document.addEventListener("selectionchange", () => import("./selection.js"), { once: true });
  for (const kind of ["pointerover", "focusin", "click"]) document.addEventListener(kind, preview);
});

// The first time that words with a preview are met; a tap waits for it instead of following a link.
function preview(event) {
  if (preview.loaded || !event.target.closest("[data-clause] :is(a.term, .mark)")) return;
  const tapped = event.type === "click" && event.detail && event.pointerType !== "mouse";
  if (tapped) event.preventDefault();
  import("./preview.js").then(({ meet }) => {
    preview.loaded = true;
    meet(event);
  });
}
