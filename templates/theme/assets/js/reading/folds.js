// Under these conditions the style sheets show what is folded. Here the folds are opened in truth too,
// so that finding in the page, assistive technology and browsers without ::details-content agree.
const folds = [
  [".contents-fold", "(min-width: 70rem)"],
  [".beside", "(min-width: 60rem)"],
  [".beside .more", "(max-width: 59.99rem)"],
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
