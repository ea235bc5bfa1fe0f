import { locale } from '../core/table/country-names.ts'

const numbers = new Map<string, Intl.NumberFormat>()
const lists = new Map<string, Intl.ListFormat>()

/** Gives the formatter of a key, made once: a sentence is written on every step, and a formatter costs more than it. */
function held<F>(made: Map<string, F>, key: string, create: () => F): F {
  const found = made.get(key) ?? create()
  made.set(key, found)
  return found
}

/**
 * A number as the language groups its digits, with at most so many decimals: 3,387. A minus sign, not a hyphen, and no
 * negative zero.
 */
export function formatNumber(value: number, lang: string, decimals = 0): string {
  const format = held(
    numbers,
    `${lang} ${decimals}`,
    () => new Intl.NumberFormat(locale(lang), { maximumFractionDigits: decimals, signDisplay: 'negative' }),
  )
  return format.format(value).replace('-', '−')
}

const LIST_TYPES = { and: 'conjunction', or: 'disjunction', unit: 'unit' } as const

/** Texts as a list: "Iran, Russia or Turkey"; as a `unit` with nothing but what divides them. Empty for none. */
export function formatList(texts: readonly string[], type: keyof typeof LIST_TYPES, lang: string): string {
  const format = held(
    lists,
    `${lang} ${type}`,
    () => new Intl.ListFormat(locale(lang), { type: LIST_TYPES[type] }),
  )
  return format.format(texts)
}

/** A difference with its sign: "+3", "−1,200", "0". */
export function formatDifference(value: number, lang: string, decimals = 0): string {
  const format = held(
    numbers,
    `${lang} ${decimals} signed`,
    () => new Intl.NumberFormat(locale(lang), { maximumFractionDigits: decimals, signDisplay: 'exceptZero' }),
  )
  return format.format(value).replace('-', '−')
}
