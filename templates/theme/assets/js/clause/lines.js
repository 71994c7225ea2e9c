// Where the lines of a clause or a sentence stand in the window.

/**
 * Return the boxes of the words of a place, in their order; the number that stands among them, and the
 * room that is kept above them, are none.
 * @param {Element} place
 */
function boxesOf(place) {
  const range = document.createRange();
  range.selectNodeContents(place);
  const number = place.querySelector(":scope > .sn");
  if (number) range.setStartAfter(number);
  return [...range.getClientRects()].filter(({ height, width }) => height && width);
}

/**
 * Return where the words of a place begin.
 * @param {Element} place
 */
export function topOfWords(place) {
  const [box] = boxesOf(place);
  return (box ?? place.getBoundingClientRect()).top;
}

/**
 * Return where the second line of a place ends, or its only one.
 * @param {Element} place
 */
export function bottomOfFirstLines(place) {
  const [first, ...others] = boxesOf(place);
  const second = others.find(({ top }) => top >= first.bottom - 2); // lines may touch
  return (second ?? first ?? place.getBoundingClientRect()).bottom;
}
