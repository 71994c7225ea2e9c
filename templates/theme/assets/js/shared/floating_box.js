// One small box at a time floats beside the words that it belongs to: a menu, a toolbar, a preview.

const GAP = 6;
const EDGE = 8;

/** @type {{ element: HTMLElement, owner?: HTMLElement, onclose?: () => void } | null} */
let current = null;

/** Return the element of the open box, or null. */
export function openedBox() {
  return current?.element ?? null;
}

/**
 * Open a box, closing the one before.
 * @param {HTMLElement} element
 * @param {object} options
 * @param {Element} options.home what it follows in the order of reading
 * @param {Pick<DOMRect, "left" | "right" | "top" | "bottom"> | null} options.near what it must not cover; else
 *   the style sheet places it
 * @param {boolean} [options.before] asks for room before it and not below
 * @param {HTMLElement} [options.owner] what the focus returns to
 * @param {() => void} [options.onclose] what is done when it closes
 */
export function openBox(element, { home, near, before = false, owner, onclose }) {
  closeBox();
  element.classList.add("float");
  element.popover = "manual";
  home.append(element);
  element.showPopover();
  if (near) place(element, near, before);
  current = { element, owner, onclose };
}

/**
 * Close the open box, or this one alone if it is the open one; return whether one was closed.
 * @param {HTMLElement} [only]
 */
export function closeBox(only) {
  if (!current || (only && only !== current.element)) return false;
  const { element, owner, onclose } = current;
  const inside = element.contains(document.activeElement);
  current = null;
  element.remove();
  onclose?.();
  if (inside) owner?.focus({ preventScroll: true });
  return true;
}

/**
 * @param {HTMLElement} element
 * @param {Pick<DOMRect, "left" | "right" | "top" | "bottom">} near
 * @param {boolean} before
 */
function place(element, near, before) {
  const { width, height } = element.getBoundingClientRect();
  const room = document.documentElement.clientWidth - EDGE - width;
  const below = near.bottom + GAP;
  const above = near.top - GAP - height;
  const fits = below + height <= innerHeight - EDGE || above < EDGE;
  const isMirrored = getComputedStyle(document.documentElement).direction === "rtl";
  let [left, top] = [isMirrored ? near.right - width : near.left, fits ? below : above];
  const beside = isMirrored ? near.right + GAP : near.left - GAP - width;
  if (before && beside >= EDGE && beside <= room) [left, top] = [beside, near.top];
  element.style.left = `${Math.max(EDGE, Math.min(left, room)) + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}

/** @param {Event} event */
function leave(event) {
  if (!current) return;
  const { element, owner } = current;
  const target = /** @type {Node} */ (event.target);
  if (!element.contains(target) && !owner?.contains(target)) closeBox();
}

document.addEventListener("pointerdown", leave);
document.addEventListener("focusin", leave);
addEventListener("resize", () => closeBox());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && closeBox()) event.preventDefault();
});
