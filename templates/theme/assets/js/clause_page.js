// The page of one clause is light: the header and the buttons work at once, and what a reader may
// never use comes with the first movement.

import "./clause/copy_buttons.js";
import "./controls/controls.js";
import "./controls/keys.js";
import "./reading/before_print.js";
import { bring, markAsScripted } from "./shared/arrival.js";
import { isPointing } from "./shared/pointing.js";

const FIRST = ["pointermove", "pointerdown", "focusin"];
const ANSWERED = "[data-clause-actions], .sn, a.term";

/** @type {Promise<unknown> | null} */
let coming = null;

/** @param {Event} event */
function bringForReader(event) {
  if (event.type !== "pointermove" || isPointing(event)) bringAll();
}

/** Bring the rest; return null if it did not come, and then whatever needs it brings it again. */
function bringAll() {
  coming ??= bring(() => import("./every_page.js")).then((module) => {
    if (module) stopWaiting();
    else coming = null;
    return module;
  });
  return coming;
}

/**
 * What is pressed before the script that answers it is here is answered when it comes: a number, and
 * under a finger a term. Without its script each is the link that it was.
 * @param {MouseEvent} event
 */
async function wait(event) {
  const pressed = /** @type {Element} */ (event.target).closest(ANSWERED);
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { detail, pointerType } = /** @type {PointerEvent} */ (event);
  if (pressed.matches(".term") && (!detail || pointerType === "mouse")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const link = /** @type {HTMLAnchorElement} */ (pressed);
  if (await bringAll()) {
    const again = { bubbles: true, cancelable: true, detail, pointerType };
    event.target?.dispatchEvent(new PointerEvent("click", again));
  } else location.assign(link.href);
}

function stopWaiting() {
  for (const kind of FIRST) document.removeEventListener(kind, bringForReader);
  document.removeEventListener("click", wait);
}

for (const kind of FIRST) document.addEventListener(kind, bringForReader);
document.addEventListener("click", wait);
if (location.hash || location.search) bringAll(); // who comes by a link to a part is told where it is

markAsScripted();
