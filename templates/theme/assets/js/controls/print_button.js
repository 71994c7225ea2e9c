// The button at the head of a text that prints it: on a phone the browser's own way there is long.

import { prepare } from "../reading/before_print.js";

document.addEventListener("click", async (event) => {
  if (!(/** @type {Element} */ (event.target).closest("[data-print]"))) return;
  await prepare();
  print();
});
