import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toColumns } from './columns.ts'
import { decodeColumns, encodeColumns } from './columns-file.ts'
import { incidents } from './fixtures/arbitrary.ts'
import { columnsOf, feature } from './fixtures/feature.ts'

const file = () => encodeColumns(columnsOf(feature('a', { sources: ['001'] }), feature('b', { at: null })))
const changed = (at: number, byte: number) => {
  const bytes = file()
  bytes[at] = byte
  return bytes.buffer
}

describe('a file of incidents', () => {
  it('gives back the columns it was made of', () => {
    fc.assert(
      fc.property(incidents, (features) => {
        const { columns } = toColumns(features)
        expect(decodeColumns(encodeColumns(columns).buffer)).toEqual(columns)
      }),
    )
  })

  it('is the same, byte for byte, for the same incidents in any order', () => {
    const [a, b] = [feature('a'), feature('b')]
    expect(encodeColumns(columnsOf(a, b))).toEqual(encodeColumns(columnsOf(b, a)))
  })

  it('is read without copying the numbers', () => {
    const { buffer } = file()
    const columns = decodeColumns(buffer)
    expect(
      [columns.start, columns.lon, columns.search.bytes].map((column) => column.buffer === buffer),
    ).toEqual([true, true, true])
  })
})

describe('a damaged file of incidents', () => {
  it('is refused when it is empty', () => {
    expect(() => decodeColumns(new ArrayBuffer(0))).toThrow(
      'The file of incidents is damaged: it is too short.',
    )
  })

  it('is refused when it is something else', () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>')
    expect(() => decodeColumns(page.buffer as ArrayBuffer)).toThrow('This is not a file of incidents.')
  })

  it('is refused when it has another version', () => {
    expect(() => decodeColumns(changed(4, 9))).toThrow('has version 9; this page reads version 1.')
  })

  it('is refused wherever it was cut, with a sentence', () => {
    const whole = file()
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => decodeColumns(whole.slice(0, length).buffer)).toThrow(
        /^The file of incidents is damaged: it .+\.$/,
      )
    }
  })

  it('is refused when something was added', () => {
    const longer = new Uint8Array(file().length + 8)
    longer.set(file())
    expect(() => decodeColumns(longer.buffer)).toThrow(/bytes where \d+ are expected/)
  })

  it('is refused when its header is not what it should be', () => {
    expect(() => decodeColumns(changed(12, 65))).toThrow('damaged: its header cannot be read.')
    const bytes = file()
    const json = new TextDecoder().decode(bytes)
    bytes[json.indexOf('"country"') + 1] = 88
    expect(() => decodeColumns(bytes.buffer)).toThrow('damaged: its header is incomplete.')
  })

  it('never gives columns that contradict themselves, whatever byte is wrong', () => {
    const length = file().length
    fc.assert(
      fc.property(fc.integer({ min: 12, max: length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        let columns: ReturnType<typeof decodeColumns>
        try {
          columns = decodeColumns(changed(at, byte))
        } catch (error) {
          expect(String(error)).toMatch(/^Error: The file of incidents is damaged: .+\.$/)
          return
        }
        const { codes, sets } = columns.facets.source
        expect(codes.every((code) => sets[code] !== undefined)).toBe(true)
        expect(columns.id.offsets.at(-1)).toBe(columns.id.bytes.length)
      }),
    )
  })
})
