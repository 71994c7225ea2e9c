// What a printed sheet needs and the page does not comes before it is asked for: print waits for nothing.
// The button that prints waits for it: on a phone the browser's own way there is long, and tells nobody.

import { bring } from "../shared/arrival.js";

const bringAddresses = () => bring(() => import("./printed_addresses.js"));

async function prepare() {
  await bringAddresses();
  const faces = await bring(() => import("./printed_faces.js"));
  await faces?.fetching;
}

// The keys of print begin with one of these; its menu is above the page.
addEventListener("keydown", ({ key }) => {
  if (key === "Control" || key === "Meta") prepare();
});
document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
  if (clientY <= 0) prepare();
});
document.addEventListener("click", async (event) => {
  if (!(/** @type {Element} */ (event.target).closest("[data-print]"))) return;
  await prepare();
  print();
});
if (location.search || location.hash) bringAddresses();
