// Which keys are the site's to answer. All others are left to the browser and to what is typed in.

export const SEARCH = "Ctrl K";
const SINGLE = ["j", "k", "n", "p", "/", "g", "c", "?"];

/**
 * Return the key that is pressed, if the site answers it now; else an empty string.
 * @param {KeyboardEvent} event
 */
export function keyOf(event) {
  const { altKey, ctrlKey, key, metaKey, repeat, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
    return "";
  }
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") return SEARCH;
  const off = document.documentElement.dataset.keys === "off";
  if (off || altKey || ctrlKey || metaKey || repeat) return "";
  const target = /** @type {Element} */ (event.target);
  const typing = target.closest("input, textarea, select, [contenteditable]");
  return !typing && SINGLE.includes(key) ? key : "";
}
