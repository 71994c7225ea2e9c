// The line that says what happened, to eyes and ears.

const SHOWN = 6000; // ms that a message stays

const line = document.createElement("p");
line.className = "message";
line.setAttribute("role", "status");
document.body.append(line);

/** @type {number | undefined} */
let fading;

/**
 * Show a message, and have it read out.
 * @param {string} text
 */
export function say(text) {
  clearTimeout(fading);
  // What is not in a dialog is behind it, and is not read out.
  const front = document.querySelector("dialog:modal") ?? document.body;
  if (line.parentElement !== front) front.append(line);
  line.textContent = text;
  fading = setTimeout(() => {
    line.textContent = "";
  }, SHOWN);
}
