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

/** Degrees: a number, or one with the letter of its side; null where it is none. */
export function readDegrees(given: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/.test(given)) return Number(given)
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
