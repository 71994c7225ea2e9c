// The records of the edition for search and for going to a place; fetched when first needed.

import { root } from "./addresses.js";

let fetched = null;

/** Return the records, with the clauses and everything else by identifier. */
export function records() {
  fetched ??= load().catch((error) => {
    fetched = null; // the network may be back at the next try
    throw error;
  });
  return fetched;
}

async function load() {
  const answer = await fetch(`${root}assets/search.json`);
  if (!answer.ok) throw new Error(`assets/search.json: ${answer.status}`);
  const data = await answer.json();
  return { ...data, byId: new Map(data.records.map((record) => [record.id, record])) };
}
