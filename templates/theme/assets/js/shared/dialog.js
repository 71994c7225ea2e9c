// A dialog over the page, with its name and a way out; the browser keeps the focus in it.

import { button, element } from "./elements.js";
import { gettext } from "./messages.js";

/**
 * Make a dialog with a heading, and put it on the page, closed.
 * @param {string} className
 * @param {string} title
 */
export function makeDialog(className, title) {
  const dialog = element("dialog", `sheet ${className}`);
  const heading = element("h2", "", title);
  heading.id = `${className}-title`;
  dialog.setAttribute("aria-labelledby", heading.id);
  // At once, and with the focus: the browser would leave both for a moment, in which the next key
  // would still be taken for the dialog's own.
  const shut = () => {
    dialog.close();
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    if (dialog.contains(focused)) focused?.blur();
  };
  const close = button("×", "close", shut);
  close.setAttribute("aria-label", gettext`Close`);
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    shut();
  });
  dialog.append(close, heading);
  /** @param {MouseEvent} event */
  const isBeside = ({ clientX, clientY, target }) => {
    const { bottom, left, right, top } = dialog.getBoundingClientRect();
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return target === dialog && !inside;
  };
  // Shut when the tap has ended, else it would act on what lies below; one that marks words may end beside.
  let began = false;
  dialog.addEventListener("pointerdown", (event) => {
    began = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (began && isBeside(event)) shut();
  });
  document.body.append(dialog);
  return dialog;
}
