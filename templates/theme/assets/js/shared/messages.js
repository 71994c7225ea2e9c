// What is said to readers is marked with this tag. The compiler puts the words of the language that the
// interface speaks in its place, so that no page carries a catalogue; this runs where a test runs a module.

/**
 * Return a message in English. Values in it are named by the last word of what stands for them.
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function gettext(strings, ...values) {
  return String.raw(strings, ...values);
}
