// The reading controls in the header: few, named, and remembered.

import { openSearch } from "./open_search.js";

const html = document.documentElement;
const bar = document.querySelector("[data-tools]");
const THEMES = ["auto", "light", "dark"];

// On a field of 24 by 24.
const ICONS = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.4 15.4L20.5 20.5",
  theme: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 3.5v17M12 8h6M12 12h8M12 16h6",
  marks: "M5 5h14M5 10h9M4 18l4-2 4 2 4-2 4 2",
  margin: "M4 5h16v14H4zM14.5 5v14M17 9h1M17 12h1",
  help: "M9 9a3 3 0 1 1 4 3l-1 2M12 17v1",
};

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

/** @param {keyof typeof ICONS} name */
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * Add a button to the header, and return it.
 * @param {keyof typeof ICONS} name
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
  bar?.append(button);
  return button;
}

/**
 * Add a switch between shown, which is the default, and hidden.
 * @param {"marks" | "margin"} name
 * @param {string} label
 * @param {string} title
 */
function addSwitch(name, label, title) {
  const button = addControl(name, label, title, () => {
    setPreference(name, html.dataset[name] === "off" ? null : "off");
    show();
  });
  const show = () => button.setAttribute("aria-pressed", String(html.dataset[name] !== "off"));
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
    const label = `Theme: ${now()}`;
    button.title = label;
    /** @type {Element} */ (button.lastChild).textContent = label;
  };
  show();
}

if (document.querySelector(".mark[data-note]")) {
  addSwitch("marks", "Marks", "Show the marks of notes");
}
if (document.querySelector(".beside")) addSwitch("margin", "Margin", "Show the margin");
addThemes();
addControl("search", "Search", "Search or go to (press /)", () => openSearch());

for (const opener of document.querySelectorAll("[data-open-search]")) {
  opener.addEventListener("click", () => openSearch());
}
