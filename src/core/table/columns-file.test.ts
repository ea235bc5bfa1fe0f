import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { toColumns } from './columns.ts'
import { decodeColumns, encodeColumns } from './columns-file.ts'
import { DataFault } from './data-fault.ts'

const content = () =>
  encodeColumns(columnsOf(feature('a', { sources: ['001'], country: null }), feature('b', { at: null })))

/** Where a content is wrong; null where it is read. */
function faultOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    decodeColumns(bytes)
    return null
  } catch (error) {
    if (!(error instanceof DataFault) || error.fault.code !== 'shape') throw error
    return error.fault.at
  }
}

/** The content with a text in its header replaced by one of the same length. */
function replaced(from: string, to: string): Uint8Array<ArrayBuffer> {
  const bytes = content()
  bytes.set(new TextEncoder().encode(to), new TextDecoder('latin1').decode(bytes).indexOf(from))
  return bytes
}

describe('the columns in a file', () => {
  it('are those that it was made of', () => {
    fc.assert(
      fc.property(incidents, (features) => {
        const { columns } = toColumns(features)
        expect(decodeColumns(encodeColumns(columns))).toEqual(columns)
      }),
    )
  })

  it('are those that it was made of with more values than two bytes can number', () => {
    const columns = columnsOf(
      ...Array.from({ length: 65_537 }, (_, i) => feature(`i${i}`, { actor: `actor ${i}` })),
    )
    expect(decodeColumns(encodeColumns(columns)).facets.actor).toEqual(columns.facets.actor)
  })

  it('are the same, byte for byte, for the same incidents in any order', () => {
    const [a, b] = [feature('a'), feature('b')]
    expect(encodeColumns(columnsOf(a, b))).toEqual(encodeColumns(columnsOf(b, a)))
  })

  it('are read without copying them', () => {
    const bytes = content()
    const columns = decodeColumns(bytes)
    const read = [columns.start, columns.lon, columns.search.bytes].map(({ buffer }) => buffer)
    expect(read).toEqual([bytes.buffer, bytes.buffer, bytes.buffer])
  })
})

describe('columns that are not what they should be', () => {
  it('are refused wherever they were cut', () => {
    const whole = content()
    for (let length = 0; length < whole.length; length += 7) {
      expect(faultOf(whole.slice(0, length))).toMatch(/^(header|length)$/)
    }
  })

  it('are refused when something was added', () => {
    const longer = new Uint8Array(content().length + 8)
    longer.set(content())
    expect(faultOf(longer)).toBe('length')
  })

  it('are refused when the header is no JSON or lacks a column, which is named', () => {
    const noJson = content()
    noJson[4] = 65
    expect(faultOf(noJson)).toBe('header')
    expect(faultOf(replaced('"country"', '"Xountry"'))).toBe('facets.country')
    expect(faultOf(replaced('"search":', '"Xearch":'))).toBe('texts.search')
  })

  it('are refused when they name a value that is not in their list', () => {
    expect(
      faultOf(replaced('"values":["AF","none"],"sets":[[1],[0]]', '"values":["AF","none"],"sets":[[1],[2]]')),
    ).toBe('country')
  })

  it('never contradict themselves, whatever byte is wrong', () => {
    const length = content().length
    fc.assert(
      fc.property(fc.nat({ max: length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const bytes = content()
        bytes[at] = byte
        if (faultOf(bytes) !== null) return
        const { facets, id } = decodeColumns(bytes)
        const { codes, sets } = facets.source
        expect(codes.every((code) => sets[code] !== undefined)).toBe(true)
        expect(id.offsets.at(-1)).toBe(id.bytes.length)
      }),
    )
  })
})
