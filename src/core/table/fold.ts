const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ی: 'ي',
  ى: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ٱ: 'ا',
}
const MARKS = /[\p{Mn}\p{Cf}\u0640]/gu
const APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈ′＇]/gu
const SPACES = /[\p{Pd}−\s]+/gu
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
/** Whatever folding changes of a plain text in lower case. */
const UNEVEN = /['`\t-\r-]| {2}|^ | $/
const ASCII = /^[\0-\x7f]*$/
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu

/**
 * The form in which texts are compared: lower case, without diacritics, apostrophes, tatweel or invisible marks,
 * hyphens and runs of white space as one space, Arabic and Persian letter variants and digits as one.
 * Folding twice changes nothing; the empty text stays empty.
 */
export function fold(text: string): string {
  // Most texts are plain: the same result without the passes that cannot change anything.
  if (ASCII.test(text)) {
    const lower = text.toLowerCase()
    if (!UNEVEN.test(lower)) return lower
    return lower
      .replace(/['`]/g, '')
      .replace(/[-\s]+/g, ' ')
      .trim()
  }
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(SPACES, ' ')
    .trim()
}
