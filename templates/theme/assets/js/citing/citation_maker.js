// The citation of the place that somebody types or pastes.

import { placesNamed } from "../places/place_query.js";
import { citationsOn } from "../shared/citations.js";
import { cut } from "../shared/clauses.js";
import { button, element } from "../shared/elements.js";
import { gettext } from "../shared/messages.js";
import { whenThere } from "../shared/missing.js";
import { records } from "../shared/records.js";
import { published, root } from "../shared/root.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

const ASKING = gettext`No place of the texts is called that.`;

const status = document.querySelector("[data-cite-status]");
const shown = document.querySelector("[data-cited]");
/** @type {HTMLInputElement | null} */
const field = document.querySelector("[data-cite] input");
/** what is asked for last: an answer that comes later is no answer to it */
let asked = "";

/**
 * Show the citation of the place that words name.
 * @param {string} words
 */
export async function citePlace(words) {
  asked = words;
  if (!words.trim()) {
    say("");
    return;
  }
  const data = await records();
  const named = await whenThere(() => placesNamed(words, data));
  if (!named) throw new DOMException("search.json", "NetworkError");
  if (asked !== words) return;
  const places = named.filter(({ id }) => isCited(id, data));
  const [place] = places;
  if (!place) {
    say(ASKING);
    return;
  }
  const { page, part } = whereCited(place, data);
  const citations = await citationsOn(page, part);
  if (asked !== words) return;
  const heading = element("h2", "cited-place", place.name);
  const quoted = place.words
    ? [element("blockquote", "voice-text", element("p", "", place.words))]
    : [];
  shown?.replaceChildren(heading, ...quoted, ...citations);
  say(
    place.near
      ? gettext`No such place; the nearest is ${place.name}.`
      : gettext`Cited: ${place.name}.`,
  );
  status?.append(...places.slice(1).flatMap((other) => [" ", otherPlace(other)]));
}

/**
 * Say whether something is a unit of the texts or stands in one.
 * @param {string} id
 * @param {Data} data
 */
function isCited(id, data) {
  return cut(id.split("..")[0]) !== null || data.byId.get(id)?.kind === "unit";
}

/**
 * Return the page that has the citations of a place, and what is cited if that is not all it cites.
 * @param {Place} place
 * @param {Data} data
 */
function whereCited({ id, name, address: context }, data) {
  const [first, to] = id.split("..");
  const parts = cut(first);
  if (!parts) return { page: root + context, part: null };
  const clause = `${parts.unit}-p${parts.clause}`;
  const own = `c/${clause}/`;
  const isWhole = !(parts.sentence || to);
  const named = data.byId.get(clause)?.title ?? "";
  const inside = own + context.slice(context.search(/[?#]/u));
  const address = published + (parts.sentence ? inside : context);
  return { page: root + own, part: isWhole ? null : { clause, id, name, named, address } };
}

/** @param {Place} place */
function otherPlace(place) {
  return button(gettext`or ${place.name}`, "plain", () => {
    if (field) field.value = place.id;
    citePlace(place.id);
  });
}

/** @param {string} words */
function say(words) {
  status?.replaceChildren(words);
}
