// The reading controls in the header: few, named, and remembered.

import { icon } from "../shared/icons.js";
import { gettext } from "../shared/messages.js";
import { openSearch } from "./open_search.js";

const html = document.documentElement;
const bar = document.querySelector("[data-tools]");
/** @type {Record<string, string>} */
const NAMES = {
  auto: gettext`Theme: auto`,
  light: gettext`Theme: light`,
  dark: gettext`Theme: dark`,
};
const THEMES = Object.keys(NAMES);

/**
 * Set what the reader prefers, now and for later pages; null is the default.
 * @param {string} name
 * @param {string | null} value
 */
export function setPreference(name, value) {
  if (value) html.dataset[name] = value;
  else delete html.dataset[name];
  try {
    if (value) localStorage.setItem(`edition-${name}`, value);
    else localStorage.removeItem(`edition-${name}`);
  } catch {
    // Storage is closed to us.
  }
}

/**
 * Add a button to the header, and return it.
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {string} title
 * @param {() => void} act
 */
export function addControl(name, label, title, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `tool tool-${name}`;
  button.title = title;
  const words = document.createElement("span");
  words.textContent = label;
  button.append(icon(name), words);
  button.addEventListener("click", act);
  // The way to the contents is there before, and stays where it is.
  bar?.insertBefore(button, bar.querySelector(".tool-contents"));
  return button;
}

/**
 * Add a switch between shown and hidden.
 * @param {"terms" | "notes" | "margin"} name
 * @param {string} label
 * @param {string} title
 * @param {"on" | "off"} other what is not the default
 */
function addSwitch(name, label, title, other) {
  const button = addControl(name, label, title, () => {
    setPreference(name, html.dataset[name] === other ? null : other);
    show();
  });
  const show = () => {
    const isOther = html.dataset[name] === other;
    button.setAttribute("aria-pressed", String(isOther === (other === "on")));
  };
  show();
}

function addThemes() {
  const now = () => html.dataset.theme ?? "auto";
  const button = addControl("theme", "", "", () => {
    const next = THEMES[(THEMES.indexOf(now()) + 1) % THEMES.length];
    setPreference("theme", next === "auto" ? null : next);
    show();
  });
  const show = () => {
    const label = NAMES[now()];
    button.title = label;
    /** @type {Element} */ (button.lastChild).textContent = label;
  };
  show();
}

function addLooks() {
  if (document.querySelector("[data-clause] .term")) {
    addSwitch("terms", gettext`Terms`, gettext`Underline the terms, always`, "on");
  }
  if (document.querySelector("[data-clause] .mark")) {
    addSwitch("notes", gettext`Notes`, gettext`Underline the words that have notes, always`, "on");
  }
  if (document.querySelector(".beside"))
    addSwitch("margin", gettext`Margin`, gettext`Show the margin`, "off");
  addThemes();
}

// What only changes the looks does nothing where no style sheet has come.
if (getComputedStyle(html).getPropertyValue("--ink")) addLooks();
else
  bar?.append(
    gettext`The style sheet could not be loaded. Load the page again to see its design. `,
  );
addControl("search", gettext`Search`, gettext`Search or go to (press /)`, () => openSearch());

// The address stays: it may be that of a passage.
document.querySelector(".tool-contents")?.addEventListener("click", (event) => {
  const fold = /** @type {HTMLDetailsElement} */ (document.getElementById("contents-fold"));
  event.preventDefault();
  fold.open = !fold.open || scrollY > 0;
  scrollTo(0, 0);
  fold.querySelector("summary")?.focus();
});

for (const opener of document.querySelectorAll("[data-open-search]")) {
  opener.addEventListener("click", () => openSearch());
}
