// Copying by hand yields the words of the source, and nothing that stands beside them.

const TEXTS = "[data-clause], .front-matter, .unit-head .voice-text, .part-head .voice-text";

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

// A selection that begins in the text does not even seem to take in the margin.
document.addEventListener("pointerdown", (event) => {
  const inText = /** @type {Element} */ (event.target).closest(TEXTS) !== null;
  document.documentElement.toggleAttribute("data-in-text", inText);
});

document.addEventListener("copy", (event) => {
  const range = selectedRange();
  const node = range?.startContainer;
  const start = node instanceof Element ? node : node?.parentElement;
  // What begins in the margin, or with the whole page, is copied as the browser does it.
  if (!range || !start?.closest(TEXTS)) return;
  const words = [...document.querySelectorAll(TEXTS)].map((text) => wordsIn(range, text));
  event.clipboardData?.setData("text/plain", words.filter((some) => some.trim()).join("\n"));
  event.preventDefault();
});
