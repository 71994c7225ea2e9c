// What the reader has chosen before, put on the page before it is drawn. Loaded in the head, not deferred.
(() => {
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
