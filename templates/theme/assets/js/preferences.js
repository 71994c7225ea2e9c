// What the reader has chosen before, put on the page before it is drawn. Loaded in the head, not deferred.
(() => {
  // The line above what a link has led to finds its room, before it is known which element that is;
  // texts.css keeps it for every later target.
  /** @param {string} id */
  const keepRoom = (id) => {
    if (!/^[a-z][a-z0-9-]*-p\d+[a-z]*(?:-s\d+[a-z]*)?$/u.test(id)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media screen {
      .js:not([data-moved]) .clause#${id} { padding-block-start: var(--landing) }
      .js:not([data-moved]) .s#${id}::before { content: ""; display: block; block-size: var(--landing) }
    }`);
    document.adoptedStyleSheets.push(sheet);
  };
  const PATIENCE = 10_000; // ms
  const root = document.documentElement;
  root.classList.replace("no-js", "js"); // room for the controls, kept from the start
  // The module that makes the controls work says so. Where it does not come, or is kept from running,
  // as by a blocker or an archive, the page is what it is without scripts.
  const check = () => {
    if (!("scripted" in root.dataset)) root.classList.replace("js", "no-js");
  };
  document.addEventListener("DOMContentLoaded", check);
  setTimeout(check, PATIENCE);
  for (const name of ["theme", "terms", "notes", "margin", "keys"]) {
    let value = null;
    try {
      value = localStorage.getItem(`edition-${name}`);
    } catch {
      // Storage is closed to us: the default holds.
    }
    if (value) root.dataset[name] = value;
  }
  if ("adoptedStyleSheets" in document) keepRoom(location.hash.slice(1));
})();
