import { describe, expect, it, test } from 'vitest'
import { allowsRange, type Conditions, evaluate } from './conditions.ts'
import { parseHttpDate } from './http-date.ts'

const MODIFIED = 'Fri, 22 Mar 2024 20:00:00 GMT'
const EARLIER = 'Fri, 22 Mar 2024 19:59:59 GMT'
const NOW = Date.parse('2026-11-26T12:00:00Z')
const CURRENT = { etag: '"now"', modified: Date.parse(MODIFIED) }

test.each<[Conditions, string]>([
  [{}, 'go on'],
  [{ 'if-none-match': '"now"' }, 'not modified'],
  [{ 'if-none-match': 'W/"now"' }, 'not modified'],
  [{ 'if-none-match': '"old", W/"with, comma" ,"now"' }, 'not modified'],
  [{ 'if-none-match': '*' }, 'not modified'],
  [{ 'if-none-match': '"old"' }, 'go on'],
  [{ 'if-none-match': 'now' }, 'go on'],
  [{ 'if-modified-since': MODIFIED }, 'not modified'],
  [{ 'if-modified-since': EARLIER }, 'go on'],
  [{ 'if-modified-since': 'yesterday' }, 'go on'],
  [{ 'if-none-match': '"old"', 'if-modified-since': MODIFIED }, 'go on'],
  [{ 'if-match': '"old", "now"' }, 'go on'],
  [{ 'if-match': '*' }, 'go on'],
  [{ 'if-match': '"old"' }, 'failed'],
  [{ 'if-match': 'W/"now"' }, 'failed'],
  [{ 'if-unmodified-since': MODIFIED }, 'go on'],
  [{ 'if-unmodified-since': EARLIER }, 'failed'],
  [{ 'if-unmodified-since': 'yesterday' }, 'go on'],
  [{ 'if-match': '"now"', 'if-unmodified-since': EARLIER }, 'go on'],
  [{ 'if-match': '"now"', 'if-none-match': '"now"' }, 'not modified'],
])('%j: %s', (asked, outcome) => {
  expect(evaluate(asked, CURRENT, NOW)).toBe(outcome)
})

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['"now"', true],
  ['W/"now"', false],
  ['"old"', false],
  [MODIFIED, true],
  [EARLIER, false],
  ['yesterday', false],
])('If-Range %j allows a part: %s', (ifRange, allowed) => {
  expect(allowsRange({ 'if-range': ifRange }, CURRENT, NOW)).toBe(allowed)
})

test('a date says nothing of a part while the second that it names is not over', () => {
  expect(allowsRange({ 'if-range': MODIFIED }, CURRENT, CURRENT.modified + 999)).toBe(false)
})

describe('parseHttpDate', () => {
  it('reads the three forms of a date', () => {
    const forms = [
      'Sun, 06 Nov 1994 08:49:37 GMT',
      'Sunday, 06-Nov-94 08:49:37 GMT',
      'Sun Nov  6 08:49:37 1994',
    ]
    expect(forms.map((form) => parseHttpDate(form, NOW))).toEqual(Array(3).fill(784111777000))
  })

  it('takes a short year for one that is at most 50 years ahead', () => {
    const year = (text: string) =>
      new Date(parseHttpDate(`Sunday, 06-Nov-${text} 08:49:37 GMT`, NOW)!).getUTCFullYear()
    expect(['26', '76', '77'].map(year)).toEqual([2026, 2076, 1977])
  })

  it('takes nothing else', () => {
    const others = [
      '',
      '0',
      '2024-03-22',
      'Fri, 31 Feb 2024 20:00:00 GMT',
      'Fri, 22 Foo 2024 20:00:00 GMT',
      `${MODIFIED} `,
    ]
    expect(others.map((text) => parseHttpDate(text, NOW))).toEqual(others.map(() => null))
  })
})
