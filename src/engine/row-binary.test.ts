import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRows, RowWriter } from './row-binary.ts'

const rows = fc.array(
  fc.record({
    u32: fc.nat(0xffffffff),
    i32: fc.integer(),
    f64: fc.double(),
    f32: fc.float(),
    text: fc.string({ unit: 'grapheme', maxLength: 300 }),
  }),
)
const STORED = { u32: 'UInt32', i32: 'Int32', f64: 'Float64', f32: 'Float32', text: 'String' } as const
type Name = keyof typeof STORED
const NAMES = Object.keys(STORED) as Name[]

function written(all: readonly Readonly<Record<Name, unknown>>[], names: readonly Name[]): Buffer {
  const writer = new RowWriter()
  for (const row of all) for (const name of names) writer.add(row[name], STORED[name])
  return writer.take()
}

describe('rows in binary', () => {
  it('are read as they were written, with texts and without', () => {
    fc.assert(
      fc.property(rows, fc.shuffledSubarray(NAMES, { minLength: 1 }), (all, names) => {
        const columns = decodeRows(written(all, names), names)
        expect(columns.map((column) => [...column])).toEqual(names.map((name) => all.map((row) => row[name])))
      }),
    )
  })

  it('are refused when they end anywhere within a row', () => {
    const row = { u32: 7, i32: -7, f64: 0.1, f32: 0.5, text: 'x'.repeat(200) }
    for (const names of [NAMES, NAMES.filter((name) => name !== 'text')]) {
      const bytes = written([row, row], names)
      const [half, whole] = [bytes.length / 2, bytes.length]
      for (let length = 1; length < whole; length++)
        if (length !== half)
          expect(() => decodeRows(bytes.subarray(0, length), names)).toThrow('no whole number of rows')
    }
  })

  it('hold more than what a writer has room for at first', () => {
    const writer = new RowWriter()
    const text = 'long'.repeat(400_000)
    for (const one of [text, text]) writer.add(one, 'String')
    expect([writer.length > 3_200_000, decodeRows(writer.take(), ['text']), writer.length]).toEqual([
      true,
      [[text, text]],
      0,
    ])
  })
})
