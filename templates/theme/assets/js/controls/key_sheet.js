// The sheet of keys, with the switch that turns single keys off.

import { wish } from "./controls.js";
import { makeDialog } from "../shared/dialog.js";
import { KEYS } from "./keys.js";

let sheet = null;

/** Open the sheet. */
export function open() {
  sheet ??= make();
  sheet.showModal();
}

function make() {
  const dialog = makeDialog("help", "Keys");
  const list = document.createElement("dl");
  const combined = [
    ["Ctrl K", "Search, also with single keys off"],
    ["Esc", "Close what is open, or clear the highlight"],
  ];
  for (const [key, words] of [...KEYS, ...combined]) {
    const name = document.createElement("dt");
    const cap = document.createElement("kbd");
    cap.textContent = key;
    name.append(cap);
    const meaning = document.createElement("dd");
    meaning.textContent = words;
    list.append(name, meaning);
  }
  dialog.append(list, keySwitch());
  return dialog;
}

function keySwitch() {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = document.documentElement.dataset.keys !== "off";
  box.addEventListener("change", () => wish("keys", box.checked ? null : "off"));
  label.append(box, " Use single keys");
  return label;
}
