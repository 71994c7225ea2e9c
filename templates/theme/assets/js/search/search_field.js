// The field for queries, with room for what is said of them and for results.

import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";

/** @typedef {ReturnType<typeof makeField>} Field */

/** Make the parts of a search; what is typed is not answered yet. */
export function makeField() {
  const label = element("label", "", gettext`A place, such as its number, or words`);
  const input = element("input");
  input.id = "search-words";
  input.type = "text";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.enterKeyHint = "go";
  label.htmlFor = input.id;
  const status = element("p", "search-status");
  status.setAttribute("role", "status");
  return { label, input, status, results: element("div", "results") };
}
