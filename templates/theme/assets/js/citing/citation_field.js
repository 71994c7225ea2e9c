// The field of the page on citing: what answers it is loaded when it is gone to.

import { bring, sayMissing } from "../shared/arrival.js";
import { gettext } from "../shared/messages.js";

/** @type {HTMLFormElement | null} */
const form = document.querySelector("[data-cite]");
const field = form?.querySelector("input");

async function answer() {
  const maker = await bring(() => import("./citation_maker.js"), gettext`The citation`);
  await maker?.citePlace(field?.value ?? "").catch(() => sayMissing(gettext`The citation`));
}

field?.addEventListener("focus", () => bring(() => import("./citation_maker.js")), { once: true });
field?.addEventListener("input", answer);
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  answer();
});
