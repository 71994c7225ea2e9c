// Comfort only: every page is complete without this. What a reader may never use is loaded by the
// gesture that first asks for it.
import "./reading/folds.js";
import "./reading/target.js";
import "./controls/controls.js";
import "./controls/keys.js";
import "./reading/selected_words.js";

const NUMBER = "[data-clause-actions]";
const WORDS = "[data-clause] :is(a.term, .mark)";
const MEETING = ["pointerover", "focusin", "click"];

let previewsAreHere = false;

if (document.querySelector("[data-glance]")) import("./reading/home_tiles.js");
if (document.querySelector('.contents [href^="#at-"]')) import("./reading/current_part.js");
if (document.querySelector("[data-not-found]")) {
  import("./reading/missing_place.js").then(({ suggest }) => suggest());
}
// An old browser keeps the plain links.
if (document.querySelector("[data-clause]") && "popover" in HTMLElement.prototype) {
  const bringToolbar = () => import("./clause/selection_toolbar.js");
  document.addEventListener("selectionchange", bringToolbar, { once: true });
  for (const kind of MEETING) document.addEventListener(kind, meet);
}
if (document.querySelector("[data-own]") && "highlights" in CSS) {
  for (const kind of MEETING) document.addEventListener(kind, meetLink);
}

/** @param {Event} event */
function meetLink(event) {
  if (!(/** @type {Element} */ (event.target).closest("[data-own]"))) return;
  for (const kind of MEETING) document.removeEventListener(kind, meetLink);
  import("./reading/linked_words.js").then(({ markLinkedWords }) => {
    markLinkedWords(event);
    for (const kind of MEETING) document.addEventListener(kind, markLinkedWords);
  });
}

/** @param {Event} event */
function meet(event) {
  const target = /** @type {Element} */ (event.target);
  const click = event.type === "click" ? /** @type {PointerEvent} */ (event) : null;
  const number = /** @type {HTMLAnchorElement | null} */ (target.closest(NUMBER));
  if (number) act(click, number);
  else if (!previewsAreHere && target.closest(WORDS)) preview(event, click);
}

/**
 * @param {PointerEvent | null} click
 * @param {HTMLAnchorElement} number
 */
function act(click, number) {
  const actions = import("./clause/actions.js");
  if (!click || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  actions.then(
    ({ toggleActions }) => toggleActions(number),
    () => location.assign(number.hash), // without its script it is the link that it was
  );
}

/**
 * The first time that words with a preview are met; a tap waits for it instead of following a link.
 * @param {Event} event
 * @param {PointerEvent | null} click
 */
function preview(event, click) {
  const tapped = click?.detail && click.pointerType !== "mouse";
  const link = /** @type {Element} */ (event.target).closest("a");
  if (tapped) event.preventDefault();
  import("./clause/hover_preview.js").then(
    (module) => {
      previewsAreHere = true;
      module.meet(event);
    },
    () => tapped && link && location.assign(link.href),
  );
}
