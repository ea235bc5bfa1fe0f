import { type Day, isoDay, parseDay } from './day.ts'
import { type Duration, parseDuration, printDuration } from './duration.ts'

/** What a text was read as; without a value the default is used. A problem continues the sentence "name=text ...". */
export interface Reading<T> {
  readonly value?: T
  readonly problem?: string
}

/** How one item of the state is written in a link. */
export interface Codec<T> {
  parse(text: string): Reading<T>
  /** Null where the item is not written at all. */
  print(value: T): string | null
}

const MOST_VALUES = 200
const LONGEST_VALUE = 100

/** A text for a query, with commas and colons left readable. A lone surrogate becomes U+FFFD. */
export function encodePart(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%20/g, '+')
}

/** The text of a part of a query; a broken escape stays as it stands. */
export function decodePart(part: string): string {
  const text = part.replaceAll('+', ' ')
  try {
    return wellFormed(decodeURIComponent(text))
  } catch {
    return wellFormed(text)
  }
}

/** The text as it is shown in a message: at most 40 characters. */
export function quoted(text: string): string {
  return text.length > 40 ? `${wellFormed(text.slice(0, 40))}…` : text
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** A codec for texts of one form; `parse` gives undefined for a text that does not have it. */
export function codec<T>(
  parse: (text: string) => T | undefined,
  print: (value: T) => string | null,
  problem: string,
): Codec<T> {
  return {
    parse(text) {
      const value = parse(text)
      return value === undefined ? { problem } : { value }
    },
    print,
  }
}

/** Makes a codec that also takes null, which is not written. The empty text reads as null. */
export function optional<T>(inner: Codec<T>): Codec<T | null> {
  return {
    parse: (text) => (text === '' ? { value: null } : inner.parse(text)),
    print: (value) => (value === null ? null : inner.print(value)),
  }
}

export function dayCodec(fallback: string): Codec<Day> {
  return codec((text) => parseDay(text) ?? undefined, isoDay, `is not a date: ${fallback}.`)
}

export function durationCodec(fallback: string): Codec<Duration> {
  return codec(
    (text) => parseDuration(text) ?? undefined,
    printDuration,
    `is not a length of time such as P90D or P1Y: ${fallback}.`,
  )
}

export function oneOf<T extends string>(words: readonly T[], fallback: T): Codec<T> {
  const problem = `is not one of ${words.join(', ')}: ${fallback} is used.`
  return codec((text) => words.find((word) => word === text), String, problem)
}

export function flag(): Codec<boolean> {
  const read = (text: string) => (text === '1' ? true : text === '0' || text === '' ? false : undefined)
  return codec(read, (value) => (value ? '1' : ''), 'is neither 1 nor 0: it is left off.')
}

/** A name of 1 to `longest` characters (UTF-16 units). */
export function name(longest: number): Codec<string> {
  const read = (given: string) => (given !== '' && given.length <= longest ? given : undefined)
  return codec(read, String, `is longer than ${longest} characters: it is left out.`)
}

/** A text of at most `longest` characters (UTF-16 units); a longer one is cut. */
export function text(longest: number): Codec<string> {
  return {
    parse: (given) =>
      given.length <= longest
        ? { value: given }
        : {
            value: wellFormed(given.slice(0, longest)),
            problem: `is longer than ${longest} characters: it is cut.`,
          },
    print: (value) => value,
  }
}

/**
 * A comma list of different values, each of at most 100 characters, at most 200; `words` are the only ones allowed where
 * they are given. A comma or a percent sign inside a value is escaped once more. What is not taken is named.
 */
export function list<T extends string = string>(words?: readonly T[]): Codec<readonly T[]> {
  return {
    parse(given) {
      const values = [...new Set(given.split(',').filter(Boolean).map(unescapeValue))]
      const taken = values.filter(
        (value): value is T => value.length <= LONGEST_VALUE && (!words || words.includes(value as T)),
      )
      const value = taken.slice(0, MOST_VALUES)
      if (value.length === values.length) return { value }
      const kept = new Set<string>(value)
      const left = values.filter((one) => !kept.has(one))
      const named = left.slice(0, 3).map(quoted).join(', ')
      const problem = `has ${words ? 'unknown' : 'too many or too long'} values: left out are ${named}.`
      return value.length > 0 ? { value, problem } : { problem }
    },
    print: (values) => values.map(escapeValue).join(),
  }
}

function escapeValue(value: string): string {
  return value.replace(/[%,]/g, (sign) => (sign === '%' ? '%25' : '%2C'))
}

function unescapeValue(value: string): string {
  return value.replace(/%(25|2C)/gi, (_, code) => (code === '25' ? '%' : ','))
}
