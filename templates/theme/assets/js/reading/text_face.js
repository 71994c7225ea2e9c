// The face of the texts for what stands in folds, before the first of them opens. A page in the words
// of the editors does without it; and a face that is first asked for by a fold would come too late.

for (const kind of ["pointermove", "keydown", "touchstart"]) {
  addEventListener(kind, () => document.fonts.load('1em "Source Serif 4"'), { once: true });
}
