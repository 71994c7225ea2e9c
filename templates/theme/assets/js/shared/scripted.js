// The mark that scripts run: it brings what they alone make work, and takes away what stands in for it.

/** Set the mark; a page's script does so when all that it needs at once is there. */
export function markAsScripted() {
  const { classList, dataset } = document.documentElement;
  dataset.scripted = "";
  classList.replace("no-js", "js");
}
