// The button at the head of a text that prints it: on a phone the browser's own way there is long.

import { bring } from "../shared/arrival.js";

document.addEventListener("click", async (event) => {
  if (!(/** @type {Element} */ (event.target).closest("[data-print]"))) return;
  const faces = await bring(() => import("../reading/printed_faces.js"));
  await faces?.fetching;
  print();
});
