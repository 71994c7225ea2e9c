// The faces that a page is printed in. A page does without those that it does not show at once or that
// came late, and print does not wait for any: so they are fetched when a reader is about to print, and
// the sheets have them. The page itself keeps what it has; nothing on it moves.

const FACES = [
  ["Source Serif 4", "400", "normal"],
  ["Source Serif 4", "400", "italic"],
  ["Source Sans 3", "400", "normal"],
  ["Source Sans 3", "600", "normal"],
];
/** @type {FontFace[]} */
const fetched = [];
let isAsked = false;

/** Fetch them, if that has not been done. */
export async function fetchFaces() {
  /** @type {{ saveData?: boolean }} */
  // @ts-expect-error Not every browser tells of its line.
  const { saveData } = navigator.connection ?? {};
  if (isAsked || saveData) return;
  isAsked = true;
  const folder = `${document.body.dataset.root}assets/fonts/`;
  const coming = FACES.map(async ([family, weight, style]) => {
    const file = `${family.replaceAll(" ", "-").toLowerCase()}-${weight}-${style}.woff2`;
    const answer = await fetch(folder + file);
    if (answer.ok) {
      fetched.push(new FontFace(family, await answer.arrayBuffer(), { weight, style }));
    }
  });
  await Promise.allSettled(coming);
  isAsked = fetched.length > 0; // else the next sign asks again
}

addEventListener("beforeprint", () => {
  for (const face of fetched) document.fonts.add(face);
});
addEventListener("afterprint", () => {
  for (const face of fetched) document.fonts.delete(face);
});
