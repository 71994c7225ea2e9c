// Putting text on the clipboard, and saying so.

import { bring } from "./arrival.js";
import { say } from "./message.js";
import { gettext } from "./messages.js";

/**
 * Copy a text and say what was copied; say so too where the browser refuses. A text that is still to
 * come is given as a promise: browsers let a page copy only while a key or a button is answered.
 * Without a text nothing is copied.
 * @param {string | Promise<string | null>} text
 * @param {(text: string) => string} what says what was copied
 * @param {string} [html] the text with its italics, for programs that keep them
 */
export async function copy(text, what, html) {
  const writing = write(text, html).catch(() => false);
  const found = await text;
  if (!found) return;
  const done = (await writing) || (await copyAsOfOld(found));
  say(done ? what(found) : gettext`The browser did not allow copying: ${found}`);
}

/**
 * Return whether the text is on the clipboard.
 * @param {string | Promise<string | null>} text
 * @param {string} [html]
 */
async function write(text, html) {
  if (typeof text === "string" && !(html && "ClipboardItem" in globalThis)) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const blob = blobOf(text);
  blob.catch(() => null); // a browser that refuses at once does not look whether it came
  const item = { "text/plain": blob, ...(html && { "text/html": blobOf(html, "text/html") }) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
  return true;
}

/**
 * @param {string | Promise<string | null>} text
 * @param {string} type
 */
async function blobOf(text, type = "text/plain") {
  const found = await text;
  if (!found) throw new Error("There is nothing to copy.");
  return new Blob([found], { type });
}

/**
 * Without a secure context there is no clipboard but the one of old.
 * @param {string} text
 */
async function copyAsOfOld(text) {
  const old = await bring(() => import("./clipboard_fallback.js"));
  return old?.copyByCommand(text) ?? false;
}
