import { type Day, isoDay, parseDay } from '../time/day.ts'
import { type Duration, parseDuration, printDuration } from '../time/duration.ts'
import type { Misreading, PeriodBound } from './problem.ts'

/** What a text was read as; without a value the default is used. */
export interface Reading<T> {
  readonly value?: T
  readonly misread?: Misreading
}

/** How one item of the state is written in a link. */
export interface Codec<T> {
  parse(text: string): Reading<T>
  /** Null where the item is not written at all. */
  print(value: T): string | null
}

const MOST_VALUES = 200
/** As many of the values that are left out are named. */
const MOST_NAMED = 3
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
  misread: Misreading,
): Codec<T> {
  return {
    parse(text) {
      const value = parse(text)
      return value === undefined ? { misread } : { value }
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

export function dayCodec(bound: PeriodBound): Codec<Day> {
  return codec((text) => parseDay(text) ?? undefined, isoDay, { code: 'day', bound })
}

export function durationCodec(): Codec<Duration> {
  return codec((text) => parseDuration(text) ?? undefined, printDuration, { code: 'duration' })
}

export function oneOf<T extends string>(known: readonly T[]): Codec<T> {
  return codec((text) => known.find((word) => word === text), String, { code: 'choice', known })
}

export function flag(): Codec<boolean> {
  const read = (text: string) => (text === '1' ? true : text === '0' || text === '' ? false : undefined)
  return codec(read, (value) => (value ? '1' : ''), { code: 'flag' })
}

/** A name of 1 to `longest` characters (UTF-16 units). */
export function name(longest: number): Codec<string> {
  const read = (given: string) => (given !== '' && given.length <= longest ? given : undefined)
  return codec(read, String, { code: 'long', longest, cut: false })
}

/** A text of at most `longest` characters (UTF-16 units); a longer one is cut. */
export function text(longest: number): Codec<string> {
  return {
    parse: (given) =>
      given.length <= longest
        ? { value: given }
        : {
            value: wellFormed(given.slice(0, longest)),
            misread: { code: 'long', longest, cut: true },
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
      const misread: Misreading = {
        code: words ? 'unknown-values' : 'too-many-values',
        left: left.slice(0, MOST_NAMED).map(quoted),
      }
      return value.length > 0 ? { value, misread } : { misread }
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
