// Words for the parts of texts, as they are written and cut short in several languages: who looks for
// "Annex 1" means "Appendix 1", and "Abs. 2" is "paragraph 2".

const KINDS = [
  "article,articles,artikel,artikels,articulo,articolo,articoli,artigo,مادة,مواد,条",
  "section,sections,sect,sec,subsection,§,§§,abschnitt,seccion,节",
  "annex,annexe,annexes,annexure,anexo,anlage,anhang,appendix,appendices,appx,exhibit,exh,schedule,sch,attachment,ملحق,مرفق,附件,附录",
  "chapter,chapters,chapitre,kapitel,capitulo,capitolo,ch,فصل,章",
  "line,lines,l,ll,verse,vers,zeile",
].map((words) => new Set(words.split(",").map(foldedWord)));
// What is called by a number inside of something else: texts call it by many words, and cite it by more.
const INNER = new Set(
  [
    "paragraph,paragraphs,paragraphe,paragraphes,paras,pars,pp,clause,clauses,cl,cls,cll",
    "absatz,absatzes,abs,alinea,alineas,al,als,apartado,apartados,apdo,parrafo,number,nummer,ziffer",
    "ziff,point,points,pt,punto,punkt,letter,lit,litera,letra,lettre,lettera,buchst,buchstabe",
    "subparagraph,subparagraphs,subpara,sub,item,items,section,sections,sec,sect,line",
    "lines,l,ll,s,§,§§,¶,¶¶,fıkra,fikra,bent,comma,commi,co,فقرة,فقرات,فقرتان,فقرتين,ف,بند,بنود,نقطة,款,段,项,行",
  ].flatMap((words) => words.split(",").map(foldedWord)),
);
const SENTENCES = new Set(
  "sentence,sentences,sent,satz,phrase,phrases,frase,frases,s,جملة,句".split(",").map(foldedWord),
);
const SAME = 3;
const SHORTEST = 4; // letters of a word of which some are left out in the middle, as in "amdt"

/**
 * Return a word in small letters without accents, an Arabic one without its article.
 * @param {string} word
 */
export function foldedWord(word) {
  return folded(word)
    .toLowerCase()
    .replace(/^ال(?=\p{L}{2})/u, "");
}

/**
 * Return a text without accents, vowel signs and what draws Arabic words out.
 * @param {string} text
 */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/(?![\u3099\u309A])\p{Script=Inherited}|[\u0591-\u05C7\u0640]/gu, "")
    .normalize("NFC")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي");
}

/**
 * Say whether a word may stand for any part inside of a unit.
 * @param {string} word
 */
export function isInner(word) {
  return INNER.has(word) || (word.length > 2 && [...INNER].some((one) => one.startsWith(word)));
}

/** @param {string} word */
export function isSentence(word) {
  return SENTENCES.has(word);
}

/**
 * Return how surely a word is another one, which may be cut short or written in another language; 0 is
 * that it is not.
 * @param {string} word
 * @param {string} whole
 */
export function likeness(word, whole) {
  if (word === whole) return SAME;
  const isShort = whole.startsWith(word) && (word.length > 1 || /\p{Script=Arabic}/u.test(word));
  if (isShort || word === `${whole}s` || word === `${whole}es`) return 2;
  if (/^\p{L}{3,}s$/u.test(word) && whole.startsWith(word.slice(0, -1))) return 2; // "arts"
  if (KINDS.some((kind) => isOf(word, kind) && isOf(whole, kind))) return 1;
  return word.length >= SHORTEST && word.length < whole.length && isLeftOf(word, whole) ? 1 : 0;
}

/**
 * @param {string} word
 * @param {Set<string>} kind
 */
function isOf(word, kind) {
  return kind.has(word) || (word.length > 1 && [...kind].some((one) => one.startsWith(word)));
}

/**
 * Say whether a word is left of another one when some of its letters are taken out.
 * @param {string} word
 * @param {string} whole
 */
export function isLeftOf(word, whole) {
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at += 1;
  return at === word.length && word[0] === whole[0];
}
