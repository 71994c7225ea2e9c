// The faces that a page is printed in. A page does without those that it does not show at once or that
// came late, and print does not wait for any: so they are fetched when a reader is about to print, and
// the sheets have them, all or none. The page itself keeps what it has; nothing on it moves.

const FACES = [
  ["Source Serif 4", "400", "normal"],
  ["Source Serif 4", "400", "italic"],
  ["Source Sans 3", "400", "normal"],
  ["Source Sans 3", "600", "normal"],
];
// On a screen most pages leave Chinese to the system.
const CHINESE = ["Noto Sans SC", "400", "normal"];
const wanted = document.querySelector('[lang|="zh"]') ? [...FACES, CHINESE] : FACES;
/** @type {FontFace[]} */
const fetched = [];
const folder = `${document.body.dataset.root}assets/fonts/`;
/** @type {{ saveData?: boolean }} */
// @ts-expect-error Not every browser tells of its line.
const { saveData } = navigator.connection ?? {};

/** @param {string[]} face */
async function fetchFace([family, weight, style]) {
  const file = `${family.replaceAll(" ", "-").toLowerCase()}-${weight}-${style}.woff2`;
  const answer = await fetch(folder + file);
  if (answer.ok) {
    fetched.push(new FontFace(family, await answer.arrayBuffer(), { weight, style }));
  }
}

/** What a sheet waits for that is printed by a button. */
export const fetching = saveData ? null : Promise.allSettled(wanted.map(fetchFace));
// They stay: in Chromium a page that gives them back has none of its own either.
addEventListener("beforeprint", () => {
  const { dataset } = document.documentElement;
  if (dataset.faces && fetched.length === wanted.length) dataset.faces = "fetched";
  if (dataset.faces === "later") return;
  for (const face of fetched) document.fonts.add(face);
});
