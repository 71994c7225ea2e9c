// Names places as the pages do, without a page: node names.mjs RECORDS LOCATORS, both JSON; it prints
// the names, as they are written and as they are heard, or with a third argument what each of the words
// that are given for places leads to.

import { readFileSync } from "node:fs";

const [recordsFile, askedFile, queries] = process.argv.slice(2);
const scripts = new URL("../../templates/theme/assets/js/", import.meta.url);

// What the scripts take from the page that they run in.
globalThis.document = {
  body: { append() {}, dataset: { root: "/" } },
  createElement: () => ({ setAttribute() {} }),
  querySelector: () => null,
};
globalThis.location = { href: "http://localhost/" };

const { resolve } = await import(new URL("shared/locators.js", scripts));
const { heardName } = await import(new URL("shared/place_names.js", scripts));
const { placesNamed } = await import(new URL("places/place_query.js", scripts));
const { asData } = await import(new URL("shared/records.js", scripts));

const data = asData(JSON.parse(readFileSync(recordsFile, "utf8")));
const asked = JSON.parse(readFileSync(askedFile, "utf8"));
const answered = queries
  ? asked.map((words) => placesNamed(words, data).map(({ id, near }) => (near ? `near ${id}` : id)))
  : asked.map((locator) => {
      const { name = "" } = resolve(locator, data) ?? {};
      return [name, heardName(name)];
    });
process.stdout.write(JSON.stringify(answered));
