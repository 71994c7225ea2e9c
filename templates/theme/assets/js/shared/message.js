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
  line.textContent = text;
  fading = setTimeout(() => {
    line.textContent = "";
  }, SHOWN);
}
