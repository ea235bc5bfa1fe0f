import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedRows } from './coded.ts'

type Name = 'a' | 'b' | 'own'

/** Rows of two columns that many share, and one of which each row has its own. */
function rowsOf(pairs: readonly (readonly [number, number])[]) {
  const rows = new CodedRows<Name>(pairs.length)
  for (const [k, name] of (['a', 'b'] as const).entries())
    rows.share(name, { values: [0, 1, 2, 3], codes: Uint16Array.from(pairs, (pair) => pair[k]!) })
  rows.give('own', (row) => `own ${row}`)
  return { rows, a: rows.looker('a'), b: rows.looker('b'), own: rows.looker('own') }
}

const few = fc.array(fc.tuple(fc.nat(3), fc.nat(3)))

describe('what a function makes of rows', () => {
  it('is what it makes of each, though it looks at more in some than in others', () => {
    fc.assert(
      fc.property(few, (pairs) => {
        const { rows, a, b } = rowsOf(pairs)
        const of = () => (Number(a()) > 1 ? `${a()}` : `${a()} ${b()}`)
        const { values, codes } = rows.derive(of)!
        expect(Array.from(codes, (code) => values[code])).toEqual(
          pairs.map(([first, second]) => (first > 1 ? `${first}` : `${first} ${second}`)),
        )
      }),
    )
  })

  it('is worked out once for each combination of what it looks at', () => {
    const pairs = Array.from({ length: 1000 }, (_, i) => [i % 4, i % 2] as const)
    const { rows, a, b } = rowsOf(pairs)
    let calls = 0
    rows.derive(() => {
      calls++
      return [a(), b()]
    })
    // The first two calls find out what it looks at.
    expect(calls).toBeLessThanOrEqual(2 + 4)
  })

  it('is not shared where it looks at what each row has of its own', () => {
    const { rows, a, own } = rowsOf([
      [0, 0],
      [3, 0],
    ])
    expect(rows.derive(() => (Number(a()) > 2 ? own() : ''))).toBe(null)
  })
})
