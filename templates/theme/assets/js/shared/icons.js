// Small pictures, drawn in the colour of the words around them.

// On a field of 24 by 24.
const ICONS = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.4 15.4L20.5 20.5",
  theme: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 3.5v17M12 8h6M12 12h8M12 16h6",
  terms: "M7 15L12 4l5 11M9 11h6M4 20h1.5M9 20h1.5M14 20h1.5M19 20h1.5",
  notes: "M4 9c3-3 5-3 8 0s5 3 8 0M4 16c3-3 5-3 8 0s5 3 8 0",
  margin: "M4 5h16v14H4zM14.5 5v14M17 9h1M17 12h1",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.8-5.7L11.7 7.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.8 5.7L12.3 16.8",
  copy: "M9 9h10v11H9zM5 15V4h10",
  cite: "M5 7h5v5c0 2.5-1.5 4-4 5M14 7h5v5c0 2.5-1.5 4-4 5",
  help: "M9 9a3 3 0 1 1 4 3l-1 2M12 17v1",
};

/**
 * Return a small picture.
 * @param {keyof typeof ICONS} name
 */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
