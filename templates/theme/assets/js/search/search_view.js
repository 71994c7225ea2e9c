// What is typed in a field is answered below it: what the dialog and the page of search share.

import { keepSoughtWords, markSoughtWords } from "../reading/sought_words.js";
import { goTo } from "../reading/target.js";
import { numberOf } from "../shared/clauses.js";
import { gettext } from "../shared/messages.js";
import { together, whenThere } from "../shared/missing.js";
import { forgetRecords } from "../shared/records.js";
import { loadAnswers, summary } from "./answers.js";
import { grouped } from "./groups.js";
import { advice, hitGroups, hitsShown, placeGroup } from "./search_results.js";

/**
 * @import { Data } from "../shared/records.js"
 * @import { Answer, Answers } from "./answers.js"
 * @import { Ranked } from "./ranking.js"
 * The `most` best hits show at first, and the others of a group at an address, or with a button; `keep` says which
 * hits count; `shown` is told of all that were found; `leave` is done before a hit is followed.
 * @typedef {object} Ways
 * @property {number} most
 * @property {(query: string, kind: string) => string} [addressOf]
 * @property {(hit: Ranked) => boolean} [keep]
 * @property {(data: Data, hits: Ranked[], query: string) => void} shown
 * @property {() => void} [leave]
 * A query is typed in `input`; `status` says what was found, and `results` shows it.
 * @typedef {object} Field
 * @property {HTMLInputElement} input
 * @property {HTMLElement} status
 * @property {HTMLElement} results
 */

const FEW_MORE = 1.5; // times as many hits as show at first, which are shown at once

/** @type {Promise<Answers> | null} */
let answers = null;

/** Load what answers queries, once; a failure is forgotten, so that it can be tried again. */
export function prepare() {
  answers ??= loadAnswers().catch((error) => {
    answers = null;
    throw error;
  });
  return answers;
}

/**
 * Answer what is typed; return what answers that which stands in the field already, and returns it.
 * @param {Field} field
 * @param {Ways} ways
 */
export function answerField(field, { most, addressOf, keep = () => true, shown, leave }) {
  const { input, status, results } = field;

  /**
   * Return what answers the query that stands in the field now, and the hits of it that show at first.
   * @param {Answers} loaded
   */
  function answered({ answer }) {
    const query = input.value;
    const { hits, ...rest } = answer(query);
    const kept = hits.filter(keep);
    const isLong = kept.length > (addressOf ? most : FEW_MORE * most);
    const groups = grouped(kept, isLong ? most : kept.length);
    const first = groups.flatMap((group) => group.first);
    const whole = new Map(together(first, (hit) => [hit, hit.whole()]));
    return { ...rest, query, hits, kept, groups, whole };
  }

  /**
   * @param {Data} data
   * @param {ReturnType<typeof answered>} found
   */
  function show(data, { query, places, hits, kept, groups, whole, ...rest }) {
    results.replaceChildren();
    const isFiltered = hits.length > 0 && !kept.length && !places.length;
    const found = { places, hits: kept, ...rest };
    status.textContent = query.trim() ? summary(found, textsOf(data, kept, hits)) : "";
    if (isFiltered)
      status.textContent = gettext`None of ${hits.length} results is of this text and kind.`;
    if (places.length) results.append(placeGroup(places, data));
    const linked = addressOf ? (/** @type {string} */ kind) => addressOf(query, kind) : null;
    results.append(...hitGroups(data, groups, whole, linked));
    if (!places.length && !hits.length) results.append(advice(data));
    shown(data, hits, query);
  }

  let turn = 0;

  /** Answer what stands in the field; where an answer takes longer, a later one takes its place. */
  async function refresh() {
    turn += 1;
    const own = turn;
    if (!answers) status.textContent = gettext`Loading …`;
    const loaded = await prepare().catch(() => null);
    const found = loaded && (await whenThere(() => answered(loaded)));
    if (own !== turn) return null;
    if (found) show(loaded.data, found);
    else {
      answers = null;
      forgetRecords();
      status.textContent = gettext`Search could not be loaded. Try again.`;
    }
    return found;
  }

  input.addEventListener("input", refresh);
  results.addEventListener("click", (event) => follow(event, leave));
  return refresh;
}

/**
 * Go to the place that a query names, the first of the results; say whether it names one.
 * @param {Pick<Answer, "places">} found
 * @param {Element} results
 */
export function goToNamed({ places }, results) {
  const isNamed = places.length > 0 && !places[0].near;
  if (isNamed) /** @type {HTMLElement | null} */ (results.querySelector(".hit"))?.click();
  return isNamed;
}

/**
 * Arrow keys walk from the field through the hits; a letter leads back to the field.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} input
 * @param {Element} results
 */
export function walk(event, input, results) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = results.querySelectorAll(".hit, .plain");
  const hits = [...found];
  const at = hits.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const inList = at >= 0;
  /** @type {Record<string, number>} */
  const targets = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hits.length - 1 };
  const next = targets[event.key];
  if (next !== undefined && (inList || (event.key === "ArrowDown" && event.target === input))) {
    event.preventDefault();
    (hits[next] ?? (next < 0 ? input : hits[at]))?.focus();
  } else if (inList && event.key.length === 1 && event.key !== " ") {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }
}

/**
 * The words that were found are marked where a hit leads; one on this page is gone to here, and the
 * focus goes along.
 * @param {MouseEvent} event
 * @param {(() => void) | undefined} leave
 */
function follow(event, leave) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a.hit"));
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const hit = hitsShown.get(/** @type {Element} */ (link.parentElement));
  if (hit?.record.kind === "clause") {
    keepSoughtWords(link.href, hit.record.id, hit.record.text, hit.inText);
  }
  const { hash, pathname, search } = new URL(link.href);
  leave?.();
  if (pathname !== location.pathname || search || !hash) return;
  event.preventDefault();
  const id = decodeURIComponent(hash.slice(1));
  goTo(id);
  markSoughtWords();
  const clause = document.getElementById(id)?.closest("[data-clause]");
  if (clause) numberOf(clause)?.focus({ preventScroll: true });
}

/**
 * Return the texts of which a summary says how much was found in each: all, where all hits show.
 * @param {Data} data
 * @param {Ranked[]} kept
 * @param {Ranked[]} hits
 */
function textsOf({ documents }, kept, hits) {
  return kept.length === hits.length ? documents : [];
}
