// One small box at a time floats beside the words that it belongs to: a menu, a toolbar, a preview.

const GAP = 6;
const EDGE = 8;
let current = null;

/** Return the element of the open box, or null. */
export function floating() {
  return current?.element ?? null;
}

/**
 * Open a box, closing the one before.
 * `home` is the element that it follows in the order of reading, `near` the rectangle that it must
 * not cover (without one the style sheet places it), `before` asks for room before it and not below,
 * `owner` is what the focus returns to, `onclose` what is done when it closes.
 */
export function float(element, { home, near, before, owner, onclose }) {
  sink();
  element.classList.add("float");
  element.popover = "manual";
  home.append(element);
  element.showPopover();
  if (near) settle(element, near, before);
  current = { element, owner, onclose };
}

/** Close the open box; return whether there was one. */
export function sink() {
  if (!current) return false;
  const { element, owner, onclose } = current;
  const inside = element.contains(document.activeElement);
  current = null;
  element.remove();
  onclose?.();
  if (inside) owner?.focus({ preventScroll: true });
  return true;
}

function settle(element, near, before) {
  const { width, height } = element.getBoundingClientRect();
  const room = document.documentElement.clientWidth - EDGE - width;
  const below = near.bottom + GAP;
  const above = near.top - GAP - height;
  const fits = below + height <= innerHeight - EDGE || above < EDGE;
  let [left, top] = [near.left, fits ? below : above];
  if (before && near.left - GAP - width >= EDGE) [left, top] = [near.left - GAP - width, near.top];
  element.style.left = `${Math.max(EDGE, Math.min(left, room)) + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}

function leave(event) {
  if (!current) return;
  const { element, owner } = current;
  if (!element.contains(event.target) && !owner?.contains(event.target)) sink();
}

document.addEventListener("pointerdown", leave);
document.addEventListener("focusin", leave);
addEventListener("resize", sink);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && sink()) event.preventDefault();
});
