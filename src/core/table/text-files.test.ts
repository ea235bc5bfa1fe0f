import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { datasetOf, feature } from '../fixtures/feature.ts'
import { toColumns } from './columns.ts'
import { DataFault, type DataFile, type Fault } from './data-fault.ts'
import { readColumns } from './data-files.ts'
import { unsealBinary } from './seal.ts'
import { readNames } from './text-blocks.ts'
import { blocksOf } from './text-files.ts'
import { readWhole } from './whole-files.ts'
import { encodeDataFiles } from './written-files.ts'

const BLOCKS = { rows: 2, features: 3 }
const { info } = datasetOf()
const FEATURES = ['a', 'b', 'c', 'd', 'e'].map((id) => feature(id, { case: id === 'd' ? 'b' : null }))
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = encodeDataFiles(
  { ...toColumns(FEATURES), info },
  BLOCKS,
)
const TEXTS = Object.keys(FILES).filter((name) => name.startsWith('texts/')) as DataFile[]

const wholeOf = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) =>
  readWhole((file) => files[file]?.slice().buffer ?? null)

function faultOf(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Fault | null {
  try {
    wholeOf(files)
    return null
  } catch (error) {
    if (!(error instanceof DataFault)) throw error
    return error.fault
  }
}

describe('texts beside their incidents', () => {
  it('are files of so many incidents each', () => {
    expect(Object.keys(FILES)).toEqual([
      ...['incidents.bin', 'info.json', 'features.json', 'texts/names.bin'],
      ...['texts/title-0.bin', 'texts/title-1.bin', 'texts/title-2.bin'],
      ...['texts/search-0.bin', 'texts/search-1.bin', 'texts/search-2.bin'],
      ...['texts/features-0.json', 'texts/features-1.json'],
    ])
  })

  it('give back what they were made of', () => {
    fc.assert(
      fc.property(incidents, fc.integer({ min: 1, max: 5 }), (given, rows) => {
        const { columns, features } = toColumns(given)
        const files = encodeDataFiles({ columns, features, info }, { rows, features: rows })
        expect(wholeOf(files)).toEqual({ columns, features, info })
      }),
    )
  })

  it('are no part of the columns, which say that they have another version', () => {
    const { id, title, start } = readColumns(FILES['incidents.bin']!.buffer).value
    expect([id.offsets.length, title.offsets.length, start.length]).toEqual([0, 0, 5])
    expect(new Uint32Array(FILES['incidents.bin']!.buffer, 4, 1)[0]).toBe(4)
  })

  it('come so above 50,000 incidents, features only where there are any', () => {
    const of = (count: number, features: readonly unknown[]) =>
      blocksOf({ columns: { ...toColumns(FEATURES).columns, count }, features })
    expect([of(50_000, FEATURES), of(50_001, FEATURES), of(50_001, [])]).toEqual([
      undefined,
      { rows: 16_384, features: 2_048 },
      { rows: 16_384, features: 0 },
    ])
  })
})

describe.each(TEXTS)('%s', (name) => {
  it('is damaged when any one bit of its content is flipped', () => {
    const file = FILES[name]!
    for (let at = name.endsWith('.json') ? 120 : 16; at < file.length; at += 7) {
      const bytes = file.slice()
      bytes[at]! ^= 1 << (at % 8)
      expect(faultOf({ ...FILES, [name]: bytes })).toEqual({ code: 'damaged', file: name })
    }
  })

  it('is told apart from that of another build, and from none', () => {
    const others: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = encodeDataFiles(
      { ...toColumns([...FEATURES, feature('f')]), info },
      BLOCKS,
    )
    const { [name]: _, ...fewer } = FILES
    expect([faultOf({ ...FILES, [name]: others[name]! }), faultOf(fewer)]).toEqual([
      { code: 'mixed', file: name },
      { code: 'missing', file: name, status: null },
    ])
  })
})

it('names that were cut short, lengthened or are no names are refused with where they are', () => {
  const { content } = unsealBinary('texts/names.bin', FILES['texts/names.bin']!.slice().buffer)
  for (const given of [
    ...Array.from(content.keys(), (length) => content.slice(0, length)),
    Uint8Array.from([...content, 0, 0, 0, 0]),
  ])
    expect(() => readNames(given, 5)).toThrow(DataFault)
  expect(() => readNames(content, 6)).toThrow(DataFault)
})
