// What a printed sheet needs and the page does not comes before it is asked for: print waits for nothing.

import { bring } from "../shared/arrival.js";

const ADDRESSES = "[data-search], .footnotes, .prose, .note-reason, .official, .references";

// The keys of print begin with one of these; its menu is above the page.
addEventListener("keydown", ({ key }) => {
  if (key === "Control" || key === "Meta") bringFaces();
});
document.documentElement.addEventListener("mouseleave", ({ clientY }) => {
  if (clientY <= 0) bringFaces();
});
if (location.search || location.hash || document.querySelector(ADDRESSES)) {
  bring(() => import("./printed_addresses.js"));
}

function bringFaces() {
  bring(() => import("./printed_faces.js"));
}
