// Copying by hand yields headings and clauses, and nothing that stands beside them; what is quoted
// keeps its marks.

const TEXTS = "[data-clause], .front-matter, .unit-head h1, .part-head";

/** Return what is selected as a range, or null. */
export function selectedRange() {
  const selection = getSelection();
  return selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/**
 * Return the words of an element that lie within a range.
 * @param {Range} range
 * @param {Element} element
 */
export function wordsIn(range, element) {
  if (!range.intersectsNode(element)) return "";
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}

/**
 * Return the lines of texts and headings within a range, without the tag of an editorial title.
 * @param {Range} range
 */
function linesIn(range) {
  const tagged = document.querySelector(".editorial-tag");
  const tag = tagged ? wordsIn(range, tagged) : "";
  const lines = [...document.querySelectorAll(TEXTS)].map((text) => wordsIn(range, text));
  return lines.map((line) =>
    tag && line.endsWith(tag) ? line.slice(0, -tag.length).trim() : line,
  );
}

/**
 * Say whether a range begins with a text: in it, or before it, with nothing but its number between,
 * where keys, screen readers and the handles of a touch may set its beginning.
 * @param {Range} range
 */
function beginsWithText(range) {
  const texts = [...document.querySelectorAll(TEXTS)];
  const first = texts.find((text) => wordsIn(range, text).trim());
  if (!first || first.contains(range.startContainer)) return Boolean(first);
  const before = document.createRange();
  before.setStart(range.startContainer, range.startOffset);
  before.setEnd(first, 0);
  const number = first.parentElement?.querySelector(":scope > .number")?.textContent ?? "";
  return number.trim().endsWith(before.toString().trim());
}

/** Return what is selected as the browser gives it, with the marks that the style sheet draws. */
function withQuotationMarks() {
  const range = selectedRange();
  const quotes = [...document.querySelectorAll("main q")].filter((one) =>
    range?.intersectsNode(one),
  );
  const marks = quotes.flatMap((quote) => {
    const pair = [new Text("“"), new Text("”")];
    quote.prepend(pair[0]);
    quote.append(pair[1]);
    return pair;
  });
  const words = marks.length ? (getSelection()?.toString() ?? "") : "";
  for (const mark of marks) mark.remove();
  return words;
}

// A selection that does not begin in the margin does not even seem to take it in.
document.addEventListener("pointerdown", (event) => {
  const inMargin = /** @type {Element} */ (event.target).closest(".beside") !== null;
  document.documentElement.toggleAttribute("data-in-text", !inMargin);
});

document.addEventListener("copy", (event) => {
  const range = selectedRange();
  const node = range?.startContainer;
  const start = node instanceof Element ? node : node?.parentElement;
  if (!range || start?.closest("input, textarea")) return;
  // What begins in the margin, or with the head of the page, is copied as the browser does it.
  const words =
    start?.closest(TEXTS) || beginsWithText(range)
      ? linesIn(range)
          .filter((line) => line.trim())
          .join("\n")
      : withQuotationMarks();
  if (!words) return;
  event.clipboardData?.setData("text/plain", words);
  event.preventDefault();
});
