// Numbers as other scripts write them: ٥, ５, 第十二, and first ones, as "1er" and "1º".

const ZEROS = [..."٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐"]; // of Arabic, Persian, Indian digits and so on
const TEN = 10;
const HAN = "〇一二三四五六七八九";
const TENS = "十百千";
const AFTER_ORDINAL = /第([〇零一二三四五六七八九十百千廿卅]+)/gu;
const FIRST = /(?<=\d)(?:er|ère|re|[ºª°])(?!\p{L})/gu;

/**
 * Return a text with 0 to 9 for the digits of other scripts, for Chinese ordinals and first ones.
 * @param {string} text
 */
export function inDigits(text) {
  return text
    .replace(/\p{Nd}/gu, digit)
    .replace(AFTER_ORDINAL, (_, number) => `第${ordinal(number)}`)
    .replace(FIRST, "");
}

/** @param {string} letter */
function digit(letter) {
  const values = ZEROS.map((zero) => code(letter) - code(zero));
  const value = values.find((one) => one >= 0 && one < TEN);
  return value === undefined ? letter : `${value}`;
}

/** @param {string} letter */
function code(letter) {
  return letter.codePointAt(0) ?? 0;
}

/**
 * Return what a Chinese numeral counts, with tens or digit by digit.
 * @param {string} number
 */
export function ordinal(number) {
  const written = number.replaceAll("零", "〇").replaceAll("廿", "二十").replaceAll("卅", "三十");
  if (!/[十百千]/u.test(written))
    return Number([...written].map((one) => HAN.indexOf(one)).join(""));
  let sum = 0;
  let last = 0;
  for (const letter of written) {
    const power = TENS.indexOf(letter) + 1;
    if (power) sum += (last || 1) * TEN ** power;
    last = power ? 0 : HAN.indexOf(letter);
  }
  return sum + last;
}
