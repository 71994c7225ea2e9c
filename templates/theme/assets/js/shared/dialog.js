// A dialog over the page, with its name and a way out; the browser keeps the focus in it.

/** Make a dialog with a heading, and put it on the page, closed. */
export function makeDialog(className, title) {
  const dialog = document.createElement("dialog");
  dialog.className = `sheet ${className}`;
  const heading = document.createElement("h2");
  heading.id = `${className}-title`;
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.setAttribute("aria-label", "Close");
  close.textContent = "×";
  // At once, and with the focus: the browser would leave both for a moment, in which the next key
  // would still be taken for the dialog's own.
  const shut = () => {
    dialog.close();
    if (dialog.contains(document.activeElement)) document.activeElement.blur();
  };
  close.addEventListener("click", shut);
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    shut();
  });
  dialog.append(heading, close);
  dialog.addEventListener("pointerdown", ({ clientX, clientY, target }) => {
    const { bottom, left, right, top } = dialog.getBoundingClientRect();
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !inside) shut();
  });
  document.body.append(dialog);
  return dialog;
}
