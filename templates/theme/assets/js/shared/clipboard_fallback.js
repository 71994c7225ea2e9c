// The clipboard of pages that are not served securely.

/**
 * Copy a text by the command of old; return whether the browser did.
 * @param {string} text
 */
export function copyByCommand(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  (before?.closest("dialog, [popover]") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}
