import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaultGroup } from '../core/record/fault.ts'
import { BLOCK_SIZES, openBlocks, type PartedFile } from './blocks.ts'
import type { ImportMap } from './mapping.ts'
import { NothingLeft, type OpenTable, readTable } from './open-data.ts'
import { Refused } from './raw-table.ts'

const WORDS = { subtitle: '', licence: '', blanks: { title: 'Untitled', summary: '-', place: 'Somewhere' } }

function fileOf(text: string, name = 'a.csv'): PartedFile {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    byteLength: bytes.length,
    slice: async (from, to = bytes.length) => bytes.slice(from, to).buffer,
  }
}

/** Every incident and every fault of a table, as a text each. */
function readOf(table: OpenTable, map: ImportMap): string[] {
  const faults = (groups: readonly FaultGroup[]) =>
    groups.flatMap(({ code, rows, given }) => rows.map((row, k) => `${code} in row ${row}: ${given[k]}`))
  try {
    const { columns, feature, info } = table.open(map, WORDS)
    const features = Array.from({ length: columns.count }, (_, i) => JSON.stringify(feature(i)))
    return [...features, ...faults(info.reading!.faults)]
  } catch (error) {
    if (error instanceof NothingLeft) return faults(error.report.faults)
    throw error
  }
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('openBlocks', () => {
  it('gives the rows of a table that is read as a whole, with their numbers, wherever it is cut', async () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '漢'),
      maxLength: 12,
    })
    const rows = fc.array(fc.tuple(fc.constantFrom('2024-01-02', '2024-02-30', ''), texts), {
      minLength: 1,
      maxLength: 120,
    })
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 80, max: 400 }),
        fc.boolean(),
        async (rows, piece, isCrossed) => {
          const end = isCrossed ? '\r\n' : '\n'
          const lines = [['2024-01-01', 'first'] as const, ...rows].map(
            ([day, title], i) => `${i},${day},1,2,${cell(title)}`,
          )
          const text = ['id,date,lat,lon,title', ...lines].join(end)
          const whole = await readTable({ name: 'a.csv', bytes: new TextEncoder().encode(text) })
          const { map } = whole.inspect()
          const blocks: string[] = []
          for await (const table of openBlocks(fileOf(text), {}, { whole: 0, rows: 30, piece }))
            blocks.push(...readOf(table, map))
          expect(blocks.sort()).toEqual(readOf(whole, map).sort())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('refuses what is no table in the words of a whole file', async () => {
    const first = async (text: string) => {
      for await (const table of openBlocks(fileOf(text), {}, { ...BLOCK_SIZES, whole: 0 })) return table
      return null
    }
    await expect(first('')).rejects.toThrow(Refused)
    await expect(first('%PDF-1.7')).rejects.toThrow(Refused)
  })
})
