// Comfort only: every page is complete without this. What a reader may never use is loaded by the
// gesture that first asks for it.
import "./reading/folds.js";
import "./reading/target.js";
import "./controls/controls.js";
import "./controls/keys.js";
import "./reading/selected_words.js";

const NUMBER = "[data-clause-actions]";
const WORDS = "[data-clause] :is(a.term, .mark)";
const on = (selector, load) => document.querySelector(selector) && load();

on("[data-glance]", () => import("./reading/glance.js"));
on('.contents [href^="#at-"]', () => import("./reading/current_part.js"));
on("[data-not-found]", () => import("./reading/missing_place.js").then(({ suggest }) => suggest()));
on("[data-clause]", () => {
  if (!("popover" in HTMLElement.prototype)) return; // an old browser keeps the plain links
  document.addEventListener("selectionchange", () => import("./clause/selection_toolbar.js"), { once: true });
  for (const kind of ["pointerover", "focusin", "click"]) document.addEventListener(kind, meet);
});

function meet(event) {
  const number = event.target.closest(NUMBER);
  if (number) act(event, number);
  else if (!meet.previews && event.target.closest(WORDS)) preview(event);
}

function act(event, number) {
  const actions = import("./clause/actions.js");
  if (event.type !== "click" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  actions.then(
    ({ toggleActions }) => toggleActions(number),
    () => location.assign(number.hash), // without its script it is the link that it was
  );
}

// The first time that words with a preview are met; a tap waits for it instead of following a link.
function preview(event) {
  const tapped = event.type === "click" && event.detail && event.pointerType !== "mouse";
  if (tapped) event.preventDefault();
  import("./clause/annotation_preview.js").then(
    (module) => {
      meet.previews = true;
      module.meet(event);
    },
    () => tapped && event.target.closest("a") && location.assign(event.target.closest("a").href),
  );
}
