// The search dialog, for quick use: go to a place, or find words in the texts and in what the editors
// added. All results have a page.

import { makeDialog } from "../shared/dialog.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { root } from "../shared/root.js";
import { answerField, walk } from "./search_view.js";

/**
 * @import { Data } from "../shared/records.js"
 * @import { Ranked } from "./ranking.js"
 */

const MOST = 8; // hits that show

/** @type {ReturnType<typeof make> | null} */
let parts = null;

/**
 * Open the dialog. The records and the index are loaded when it opens for the first time.
 * @param {string} typed what was typed before the dialog was there
 */
export function open(typed) {
  parts ??= make();
  const { dialog, input, refresh } = parts;
  dialog.showModal();
  input.focus();
  input.select();
  if (typed) input.setRangeText(typed, 0, input.value.length, "end");
  refresh();
}

function make() {
  const dialog = makeDialog("search", gettext`Go to or search`);
  const all = element("a", "all-results");
  /** @type {(data: Data, hits: Ranked[], query: string) => void} */
  const shown = (_, hits, query) => {
    all.hidden = !hits.length;
    all.textContent = gettext`All results (${hits.length})`;
    all.href = `${root}search/?q=${encodeURIComponent(query.trim())}`;
  };
  const { label, ...field } = makeField();
  const { input, status, results } = field;
  const refresh = answerField(field, {
    most: MOST,
    foldable: false,
    shown,
    leave: () => dialog.close(),
  });
  all.hidden = true;
  dialog.append(label, input, status, results, element("p", "", all));
  dialog.addEventListener("keydown", (event) => {
    if (event.target === input && event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (results.querySelector(".hit"))?.click();
    } else walk(event, input, results);
  });
  return { dialog, input, refresh };
}

/** Make the parts of a search; what is typed is not answered yet. */
function makeField() {
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
