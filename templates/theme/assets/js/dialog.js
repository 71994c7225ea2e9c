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
  close.addEventListener("click", () => dialog.close());
  dialog.append(heading, close);
  dialog.addEventListener("pointerdown", ({ clientX, clientY, target }) => {
    const { bottom, left, right, top } = dialog.getBoundingClientRect();
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !inside) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
