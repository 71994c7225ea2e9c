// What the reader has chosen before, put on the page before it is drawn. Loaded in the head, not deferred.
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  for (const name of ["theme", "marks", "margin", "keys"]) {
    let value = null;
    try {
      value = localStorage.getItem(`edition-${name}`);
    } catch {
      // Storage is closed to us: the default holds.
    }
    if (value) root.dataset[name] = value;
  }
})();
