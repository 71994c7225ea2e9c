// Whether something is asked in the address of the page of search, said before it is drawn: if so, its
// other ways into the texts do not show. Loaded in the head, not deferred.
(() => {
  const asked = new URLSearchParams(location.search).get("q")?.trim();
  document.documentElement.toggleAttribute("data-asked", Boolean(asked));
})();
