// The button at the head of a text that prints it: on a phone the browser's own way there is long.

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("[data-print]")) print();
});
