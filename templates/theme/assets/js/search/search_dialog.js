// The search dialog, for quick use: go to a place, or find words in the texts and in what the editors
// added. All results have a page.

import { makeDialog } from "../shared/dialog.js";
import { element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { root } from "../shared/root.js";
import { keepQuery, lastQuery } from "./last_query.js";
import { answerField, goToNamed, walk } from "./search_view.js";

/**
 * @import { Data } from "../shared/records.js"
 * @import { Ranked } from "./ranking.js"
 */

const MOST = 8; // hits that show

/** @type {ReturnType<typeof make> | null} */
let parts = null;

/**
 * Open the dialog, with what was last looked for. The records and the index are loaded when it opens for
 * the first time.
 * @param {string} typed what was typed before the dialog was there
 */
export function open(typed) {
  parts ??= make();
  const { dialog, input, refresh } = parts;
  dialog.showModal();
  input.value = lastQuery() ?? input.value;
  input.focus();
  input.select();
  if (typed) input.setRangeText(typed, 0, input.value.length, "end");
  refresh();
}

function make() {
  const dialog = makeDialog("search", gettext`Go to or search`);
  const all = element("a", "all-results");
  const head = element("div", "sheet-head"); // which stays in sight
  /** @type {(data: Data, hits: Ranked[], query: string) => void} */
  const shown = (_, hits, query) => {
    all.hidden = !hits.length;
    all.textContent = gettext`All results (${hits.length})`;
    all.href = addressOf(query);
    dialog.scrollTop = 0;
    keepQuery(query);
  };
  const { label, ...field } = makeField();
  const { input, status, results } = field;
  const refresh = answerField(field, {
    most: MOST,
    addressOf,
    shown,
    leave: () => dialog.close(),
  });
  all.hidden = true;
  head.append(...dialog.querySelectorAll("h2"), label, input);
  dialog.append(head, status, results, element("p", "", all));

  /** Go to the place that is named, or else to all results, if there are any. */
  async function goOn() {
    const found = await refresh();
    if (!found || !dialog.open || !found.query.trim() || goToNamed(found, results)) return;
    if (found.places.length || found.hits.length) location.assign(addressOf(found.query));
  }

  dialog.addEventListener("keydown", (event) => {
    if (event.target === input && event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      goOn();
    } else walk(event, input, results);
  });
  return { dialog, input, refresh };
}

/**
 * Return the address of all results, or of those of a kind.
 * @param {string} query
 * @param {string} [kind]
 */
function addressOf(query, kind) {
  const words = encodeURIComponent(query.trim());
  return `${root}search/?q=${words}${kind ? `&kind=${kind}` : ""}`;
}

/** Make the parts of a search; what is typed is not answered yet. */
function makeField() {
  const label = element("label", "", gettext`A place, by name or number, or words`);
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
