// What a printed sheet needs and the page does not comes before it is asked for: print waits for nothing.

import { bring } from "../shared/arrival.js";

const ADDRESSES = "[data-search], .footnotes, .prose, .note-reason, .official, .references";

// The keys of print begin with one of these; its menu is above the page.
addEventListener("keydown", ({ key }) => {
  if (key === "Control" || key === "Meta") prepare();
});
document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
  if (clientY <= 0) prepare();
});
if (location.search || location.hash) bringAddresses();

/** Have all at hand that a sheet needs. */
export async function prepare() {
  if (document.querySelector(ADDRESSES)) await bringAddresses();
  const faces = await bring(() => import("./printed_faces.js"));
  await faces?.fetching;
}

function bringAddresses() {
  return bring(() => import("./printed_addresses.js"));
}
