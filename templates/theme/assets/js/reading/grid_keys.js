// In a table of links one cell is a stop of the Tab key; arrows lead on. Escape closes what a cell has opened.
// The column of the cell at hand is lit, as the style sheet lights its row.

/** @type {NodeListOf<HTMLTableElement>} */
const grids = document.querySelectorAll("table.grid");

for (const grid of grids) {
  const rows = [...grid.rows].map((row) => [...row.querySelectorAll("a")]);
  const filled = rows.filter((row) => row.length);
  stop(grid, filled[0]?.[0]);
  grid.addEventListener("focusin", ({ target }) => {
    stop(grid, /** @type {Element} */ (target).closest("a"));
    light(grid, target);
  });
  grid.addEventListener("pointerover", ({ target }) => light(grid, target));
  grid.addEventListener("pointerleave", () => light(grid, null));
  grid.addEventListener("keydown", (event) => {
    const next = neighbour(filled, /** @type {Element} */ (event.target).closest("a"), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/**
 * Make one cell of a table the only stop.
 * @param {HTMLTableElement} grid
 * @param {Element | null | undefined} chosen
 */
function stop(grid, chosen) {
  if (!chosen) return;
  for (const link of grid.querySelectorAll("a")) link.tabIndex = link === chosen ? 0 : -1;
}

/**
 * Light the column of a cell, or none; the heads of rows are no column.
 * @param {HTMLTableElement} grid
 * @param {EventTarget | null} at
 */
function light(grid, at) {
  /** @type {HTMLTableCellElement | null} */
  const cell = at instanceof Element ? at.closest("td, th") : null;
  const column = cell?.cellIndex ?? 0;
  for (const row of grid.rows) {
    for (const [index, other] of [...row.cells].entries()) {
      other.toggleAttribute("data-lit", column > 0 && index === column);
    }
  }
}

/**
 * Say which cell has opened what is shown, so that this stands beside it.
 * @param {string} address
 */
function point(address) {
  for (const cell of document.querySelectorAll(".grid a")) {
    cell.toggleAttribute("data-open", cell.getAttribute("href") === address);
  }
}

/**
 * Return the filled cell to which an arrow leads.
 * @param {HTMLAnchorElement[][]} rows
 * @param {HTMLAnchorElement | null} from
 * @param {string} key
 */
function neighbour(rows, from, key) {
  const row = rows.findIndex((cells) => from && cells.includes(from));
  if (!from || row < 0) return null;
  const place = rows[row]?.indexOf(from) ?? 0;
  const isMirrored = getComputedStyle(from).direction === "rtl";
  if (key === (isMirrored ? "ArrowLeft" : "ArrowRight")) return rows[row]?.[place + 1];
  if (key === (isMirrored ? "ArrowRight" : "ArrowLeft")) return rows[row]?.[place - 1];
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const links = by ? rows[row + by] : undefined;
  return links?.toSorted((one, other) => away(one, from) - away(other, from))[0];
}

/**
 * Return how many columns lie between two cells.
 * @param {Element} one
 * @param {Element} other
 */
function away(one, other) {
  const column = (/** @type {Element} */ link) => link.closest("td")?.cellIndex ?? 0;
  return Math.abs(column(one) - column(other));
}

/** Close the panel without moving the page, and give the focus back to its cell. */
function close() {
  const open = document.querySelector(".evidence:target");
  if (!open) return;
  const cell = document.querySelector(`.grid a[href="#${open.id}"]`);
  const { scrollX, scrollY } = globalThis;
  location.hash = open.querySelector(".close")?.getAttribute("href") ?? "";
  scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  /** @type {HTMLElement | null} */ (cell)?.focus({ preventScroll: true });
}

document.addEventListener("keydown", ({ key, defaultPrevented }) => {
  if (key === "Escape" && !defaultPrevented) close();
});
document.addEventListener("click", (event) => {
  const at = /** @type {Element} */ (event.target);
  // Before it is gone to: the page would scroll to where the last one stood.
  point(at.closest(".grid a")?.getAttribute("href") ?? location.hash);
  if (!at.closest(".evidence > .close")) return;
  event.preventDefault();
  close();
});
addEventListener("hashchange", () => point(location.hash));
point(location.hash);
