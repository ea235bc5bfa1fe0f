const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const FIXED = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/
const WITH_SHORT_YEAR = /^[A-Z][a-z]{5,8}, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/
const OF_C = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/

/**
 * Milliseconds of a date in any of the three forms of HTTP (RFC 9110, 5.6.7); null for everything else. A year of two
 * digits that seems more than 50 years ahead of `now` is one that has passed.
 */
export function parseHttpDate(text: string, now: number): number | null {
  const fixed = FIXED.exec(text)
  if (fixed) return timeOf(Number(fixed[3]), fixed[2]!, fixed.slice(1, 2).concat(fixed.slice(4)))
  const ofC = OF_C.exec(text)
  if (ofC) return timeOf(Number(ofC[6]), ofC[1]!, ofC.slice(2, 6))
  const short = WITH_SHORT_YEAR.exec(text)
  if (!short) return null
  const thisYear = new Date(now).getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(short[3])
  return timeOf(year > thisYear + 50 ? year - 100 : year, short[2]!, [short[1]!, ...short.slice(4)])
}

function timeOf(year: number, month: string, numbers: readonly string[]): number | null {
  const [day, hour, minute, second] = numbers.map(Number)
  const time = new Date(Date.UTC(year, MONTHS.indexOf(month), day, hour, minute, second))
  // A year below 100 is one of the twentieth century to `Date.UTC`.
  time.setUTCFullYear(year)
  const same = time.getUTCDate() === day && time.getUTCMonth() === MONTHS.indexOf(month)
  return same && hour! < 24 && minute! < 60 ? time.getTime() : null
}
