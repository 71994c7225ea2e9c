// Putting text on the clipboard, and saying so to eyes and ears.

const SHOWN = 6000; // ms that a message stays

const message = document.createElement("p");
message.className = "message";
message.setAttribute("role", "status");
document.body.append(message);

/** @type {number | undefined} */
let fading;

/**
 * Show a message, and have it read out.
 * @param {string} text
 */
function say(text) {
  clearTimeout(fading);
  message.textContent = text;
  fading = setTimeout(() => {
    message.textContent = "";
  }, SHOWN);
}

/**
 * Copy a text and say what was copied; say so too where the browser refuses.
 * @param {string} text
 * @param {string} what
 */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure context there is no clipboard but the one of old.
    const { copyByCommand } = await import("./clipboard_fallback.js");
    if (!copyByCommand(text)) return say(`The browser did not allow copying: ${text}`);
  }
  return say(what);
}
