// Whether a page has the faces that it names. Loaded in the head, not deferred.
// A face that is asked for before the page is drawn holds it up, and one that comes later moves it. So a
// page has its faces where they come quickly or were fetched before; else the next page has them.
(() => {
  const QUICK = { start: 400, line: 100 }; // ms until a page has begun to come; there and back
  const NAME = "edition-faces";
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById("faces"));
  /** @type {{ rtt?: number, saveData?: boolean }} */
  // @ts-expect-error Not every browser tells of its line.
  const { rtt = 0, saveData } = navigator.connection ?? {};
  /** @type {Record<string, string>} */
  let kept = {};
  try {
    kept = sessionStorage ?? kept; // none where it is switched off
  } catch {
    // Storage is closed to us: nothing is kept.
  }

  // For the next page: this one would be laid out anew if it had them. What is printed fetches its own.
  /** @param {string} address */
  const fetchFace = async (address) => (await fetch(address)).arrayBuffer();

  const fetchAll = async () => {
    const links = [...content.querySelectorAll("link")];
    try {
      await Promise.all(links.map((link) => fetchFace(link.getAttribute("href") ?? "")));
      document.documentElement.dataset.faces = "fetched"; // so that sheets have them
      kept[NAME] = "fetched";
    } catch {
      // They did not come: the next page asks again.
    }
  };

  if (kept[NAME] || (!saveData && performance.now() < QUICK.start && rtt < QUICK.line)) {
    document.head.append(content);
  } else {
    document.documentElement.dataset.faces = "later";
    if (!saveData) addEventListener("load", fetchAll);
  }
})();
