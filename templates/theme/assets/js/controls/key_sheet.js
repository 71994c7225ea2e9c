// The sheet of keys, with the switch that turns single keys off.

import { makeDialog } from "../shared/dialog.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { setPreference } from "./controls.js";

const COMBINED = [
  ["Ctrl K", gettext`Search, also with single keys off`],
  ["Esc", gettext`Close what is open, or clear the highlight`],
];

/** @type {HTMLDialogElement | null} */
let sheet = null;

/**
 * Open the sheet.
 * @param {[string, string, ...unknown[]][]} keys every single key, and what it does in words
 */
export function open(keys) {
  sheet ??= make(keys);
  sheet.showModal();
}

/** @param {[string, string, ...unknown[]][]} keys */
function make(keys) {
  const dialog = makeDialog("help", gettext`Keys`);
  const list = element("dl");
  for (const [key, words] of [...keys, ...COMBINED]) {
    list.append(element("dt", "", element("kbd", "", key)), element("dd", "", words));
  }
  dialog.append(list, keySwitch());
  return dialog;
}

function keySwitch() {
  const box = element("input");
  box.type = "checkbox";
  box.checked = document.documentElement.dataset.keys !== "off";
  box.addEventListener("change", () => setPreference("keys", box.checked ? null : "off"));
  return element("label", "", box, ` ${gettext`Use single keys`}`);
}
