// Under these conditions the style sheets show what is folded. Here the folds are opened in truth too,
// so that finding in the page, assistive technology and browsers without ::details-content agree.
const folds = [
  [".contents-fold", "(min-width: 70rem)"],
  [".beside", "(min-width: 60rem)"],
];

for (const [selector, condition] of folds) {
  const shown = matchMedia(condition);
  const follow = () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const found = document.querySelectorAll(selector);
    for (const fold of found) fold.open = shown.matches;
  };
  shown.addEventListener("change", follow);
  if (shown.matches) follow();
}

// What is folded inside of a fold is shown with it on a narrow page, and opened when that is.
const narrow = matchMedia("(max-width: 59.99rem)");

/**
 * @param {Element} fold
 * @param {boolean} isOpen
 */
function openInner(fold, isOpen) {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const inner = fold.querySelectorAll(".more");
  for (const more of inner) more.open = isOpen;
}

document.addEventListener(
  "toggle",
  ({ target }) => {
    const fold = /** @type {HTMLDetailsElement} */ (target);
    if (narrow.matches && fold.open && fold.matches(".beside")) openInner(fold, true);
  },
  { capture: true },
);
narrow.addEventListener("change", () => {
  if (!narrow.matches) openInner(document.body, false);
});
