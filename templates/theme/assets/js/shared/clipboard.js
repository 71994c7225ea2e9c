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
 */
export async function copy(text, what) {
  const writing = write(text).catch(() => false);
  const found = await text;
  if (!found) return;
  const done = (await writing) || (await copyAsOfOld(found));
  say(done ? what(found) : gettext`The browser did not allow copying: ${found}`);
}

/**
 * Return whether the text is on the clipboard.
 * @param {string | Promise<string | null>} text
 */
async function write(text) {
  if (typeof text === "string") {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const blob = blobOf(text);
  blob.catch(() => null); // a browser that refuses at once does not look whether it came
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  return true;
}

/** @param {Promise<string | null>} text */
async function blobOf(text) {
  const found = await text;
  if (!found) throw new Error("There is nothing to copy.");
  return new Blob([found], { type: "text/plain" });
}

/**
 * Without a secure context there is no clipboard but the one of old.
 * @param {string} text
 */
async function copyAsOfOld(text) {
  const old = await bring(() => import("./clipboard_fallback.js"));
  return old?.copyByCommand(text) ?? false;
}
