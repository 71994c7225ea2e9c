// The reader's remembered wishes, put on the page before it is drawn. Loaded in the head, not deferred.
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  for (const wish of ["theme", "marks", "margin", "keys"]) {
    let value = null;
    try {
      value = localStorage.getItem(`edition-${wish}`);
    } catch {
      // Storage is closed to us: the wish is the default one.
    }
    if (value) root.dataset[wish] = value;
  }
})();
