/** A number as spreadsheets write it, with a point or a comma before its fraction; null where it is none. */
export function readNumber(given: string): number | null {
  const text = given
    .trim()
    .replace(/[\u00a0\u202f' ]/g, '')
    .replace(/^\u2212/, '-')
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text)
  if (/^[+-]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

const [MINUS, POINT, ZERO] = [45, 46, 48] as const
const TENS = Array.from({ length: 16 }, (_, zeros) => 10 ** zeros)

/**
 * A number of at most 15 digits with nothing but a minus and a point, as `Number` reads it, in a third of the time: whole numbers of 15 digits and
 * powers of ten are exact, so that what one divided by the other comes to is rounded once. NaN for any other text.
 */
export function plainNumber(text: string): number {
  const { length } = text
  const first = text.charCodeAt(0) === MINUS ? 1 : 0
  if (length - first > 16) return Number.NaN
  let digits = 0
  let point = -1
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === POINT - ZERO && point < 0 && at > first) point = at
    else return Number.NaN
  }
  const behind = point < 0 ? 0 : length - point - 1
  const isWhole = point < 0
  if (length - first - (isWhole ? 0 : 1) > 15 || length === first || (!isWhole && behind === 0))
    return Number.NaN
  const value = digits / TENS[behind]!
  return first === 1 ? -value : value
}

/** Degrees: a number, or one with the letter of its side; null where it is none. */
export function readDegrees(given: string): number | null {
  const plain = plainNumber(given)
  if (!Number.isNaN(plain)) return plain
  const match = /^([NSEW]?)\s*([^NSEW°]+)°?\s*([NSEW]?)$/i.exec(given.trim())
  if (!match) return null
  const side = (match[1] || match[3] || '').toUpperCase()
  const degrees = readNumber(match[2]!)
  if (degrees === null) return null
  return side === 'S' || side === 'W' ? -Math.abs(degrees) : degrees
}

/** A count of people: whole, and not below 0. Thousands may be set apart. Null where it is none. */
export function readCount(given: string): number | null {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  const text = given.trim()
  const plain = /^\d{1,3}(?:[,. \u00a0\u202f']\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text
  const value = readNumber(plain)
  return value !== null && value >= 0 && Number.isInteger(value) && value <= MOST_PEOPLE ? value : null
}

const MOST_PEOPLE = 1e10

/** Two numbers as `POINT(lon lat)`, which says its order, or `lat, lon`, as maps write it; null where they are none. */
export function readPoint(given: string): { readonly lon: string; readonly lat: string } | null {
  const wkt = /POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(given)
  if (wkt) return { lon: wkt[1]!, lat: wkt[2]! }
  const pair = /^\s*\(?\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*\)?\s*$/.exec(given)
  return pair && { lat: pair[1]!, lon: pair[2]! }
}
