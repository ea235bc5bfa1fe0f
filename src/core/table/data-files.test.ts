import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { claim, datasetOf, feature, source } from '../fixtures/feature.ts'
import { toColumns } from './columns.ts'
import { DataFault, type Fault } from './data-fault.ts'
import { readColumns, readFeatures, readInfo } from './data-files.ts'
import { VERSION } from './seal.ts'
import { encodeDataFiles } from './written-files.ts'

const FEATURES = [
  feature('kabul', { sources: ['001'], claims: [claim('001', 'killed', 'two', { low: 2, high: 2 })] }),
  feature('kerman', {
    killed: { low: 90, best: 90, high: 100 },
    notes: [{ field: 'date', text: 'Doubtful.' }],
  }),
]
const INFO = { ...datasetOf().info, sources: [source('001'), source('002', '001')] }
const FILES = encodeDataFiles({ ...toColumns(FEATURES), info: INFO })
const { build } = readInfo(FILES['info.json'].buffer)

function faultOf(read: () => unknown): Fault | null {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof DataFault)) throw error
    return error.fault
  }
}

const READERS = {
  'incidents.bin': readColumns,
  'info.json': readInfo,
  'features.json': readFeatures,
} as const
const NAMES = Object.keys(READERS) as (keyof typeof READERS)[]

describe('the built files', () => {
  it('give back what they were made of, and name the same build', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const { columns, features } = toColumns(given)
        const files = encodeDataFiles({ columns, features, info: INFO })
        const read = NAMES.map((name) => READERS[name](files[name].buffer))
        expect(read.map(({ value }) => value)).toEqual([columns, INFO, features])
        expect(new Set(read.map((one) => one.build)).size).toBe(1)
      }),
    )
  })

  it('are the same, byte for byte, for the same dataset', () => {
    expect(encodeDataFiles({ ...toColumns([...FEATURES].reverse()), info: INFO })).toEqual(FILES)
  })

  it('name another build when any one of them differs', () => {
    const others = [
      encodeDataFiles({ ...toColumns(FEATURES.slice(1)), info: INFO }),
      encodeDataFiles({ ...toColumns(FEATURES), info: { ...INFO, title: 'Other' } }),
      encodeDataFiles({ columns: toColumns(FEATURES).columns, features: [], info: INFO }),
    ]
    const builds = others.map((files) => readColumns(files['incidents.bin'].buffer).build)
    expect(new Set([build, ...builds]).size).toBe(4)
  })
})

describe('a file that is not what was written', () => {
  it.each(['', 'null', '[]', '{}', '"x"', '<!doctype html><title>Not found</title>', '{"title":"Test"}'])(
    'is foreign when it holds %s',
    (given) => {
      const { buffer } = new TextEncoder().encode(given)
      for (const name of NAMES) {
        const fault = faultOf(() => READERS[name](buffer as ArrayBuffer))
        expect(fault).toEqual({ code: 'foreign', file: name })
      }
    },
  )

  it('is told by its version', () => {
    const json = new TextDecoder().decode(FILES['info.json']).replace(`"version":${VERSION}`, '"version":99')
    const columns = FILES['incidents.bin'].slice()
    columns[4] = 99
    const version = { code: 'version', version: 99, reads: VERSION }
    expect([
      faultOf(() => readInfo(new TextEncoder().encode(json).buffer)),
      faultOf(() => readColumns(columns.buffer)),
    ]).toEqual([
      { ...version, file: 'info.json' },
      { ...version, file: 'incidents.bin' },
    ])
  })

  it('is damaged when any one bit of its content is flipped', () => {
    for (const name of NAMES) {
      const file = FILES[name]
      for (let at = 120; at < file.length; at += 11) {
        const bytes = file.slice()
        bytes[at]! ^= 1 << (at % 8)
        expect(faultOf(() => READERS[name](bytes.buffer))).toEqual({ code: 'damaged', file: name })
      }
    }
  })

  it('names what it lacks, when it was written so', () => {
    const { base: _, ...noBase } = INFO
    const [first, ...rest] = FEATURES
    const bare = { ...first!, properties: undefined }
    const files = encodeDataFiles({
      columns: toColumns(FEATURES).columns,
      features: [bare as never, ...rest],
      info: noBase as never,
    })
    expect([
      faultOf(() => readInfo(files['info.json'].buffer)),
      faultOf(() => readFeatures(files['features.json'].buffer)),
    ]).toEqual([
      { code: 'shape', file: 'info.json', at: 'base' },
      { code: 'shape', file: 'features.json', at: '[0].properties' },
    ])
  })
})

/** What can happen to the bytes of a file: flipped bits, a cut, something put in, a JSON value for another. */
const damages = fc.oneof(
  fc
    .array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { minLength: 1, maxLength: 4 })
    .map((flips) => (bytes: Uint8Array) => {
      const copy = bytes.slice()
      for (const { at, bit } of flips) copy[at % copy.length]! ^= 1 << bit
      return copy
    }),
  fc.nat().map((length) => (bytes: Uint8Array) => bytes.slice(0, length % bytes.length)),
  fc.record({ at: fc.nat(), more: fc.uint8Array({ minLength: 1, maxLength: 20 }) }).map(({ at, more }) => {
    return (bytes: Uint8Array) => {
      const place = at % (bytes.length + 1)
      return Uint8Array.from([...bytes.subarray(0, place), ...more, ...bytes.subarray(place)])
    }
  }),
  fc
    .record({ at: fc.nat(), value: fc.constantFrom('null', '[]', '{}', '"x"', '-1', '1e999', 'true') })
    .map(({ at, value }) => (bytes: Uint8Array) => {
      // A byte for a character: what is no text stays as it is.
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
      const values = [...text.matchAll(/(?<=[:,[])(?:"[^"]*"|null|-?[\d.]+|\[\]|\{\})(?=[,\]}])/g)]
      const chosen = values[at % Math.max(1, values.length)]
      if (!chosen) return bytes.slice(1)
      const changed = text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length)
      return Uint8Array.from(changed, (character) => character.charCodeAt(0))
    }),
)

describe.each(NAMES)('3,000 damaged copies of %s', (name) => {
  it('are refused by a code, told by their build, or read as what was written', () => {
    const whole = READERS[name](FILES[name].buffer)
    fc.assert(
      fc.property(damages, (damage) => {
        const bytes = damage(FILES[name]) as Uint8Array<ArrayBuffer>
        let read: ReturnType<(typeof READERS)[typeof name]>
        try {
          read = READERS[name](bytes.buffer)
        } catch (error) {
          expect(error).toBeInstanceOf(DataFault)
          expect((error as DataFault).fault.file).toBe(name)
          return
        }
        if (read.build === build) expect(read).toEqual(whole)
      }),
      { numRuns: 3000, seed: 7 },
    )
  })
})
