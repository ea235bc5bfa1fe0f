/** How wide a text is in some font, pixels. */
export type Measure = (text: string, font: string) => number

/**
 * A text in lines no wider than `width`, at most `most` of them: the last one ends in an ellipsis where more would follow. It
 * breaks between words; a word that is wider than a line is cut between its characters. No lines for an empty text.
 */
export function wrap(
  text: string,
  width: number,
  measure: (text: string) => number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = cut(word, width, measure)
    line = parts.pop()!
    lines.push(...parts)
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!, width, measure)]
}

/** A word in parts that each have room; a part has one character at least. */
function cut(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function shortened(line: string, width: number, measure: (text: string) => number): string {
  const characters = [...line]
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** The first letters that say which way a text runs: those of right-to-left scripts, or any other. */
const STRONG =
  /(?<right>[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])|\p{L}/u

/** Whether a text runs from right to left, as its first letter says; one without letters does not. */
export function isRightToLeft(text: string): boolean {
  return STRONG.exec(text)?.groups?.right !== undefined
}
