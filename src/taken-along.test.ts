import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { incidents, states } from './core/fixtures/arbitrary.ts'
import { parseLink, printLink } from './core/link/permalink.ts'
import type { State } from './core/link/state.ts'
import { scopeOf } from './core/question.ts'
import type { IncidentFeature } from './core/record/incident.ts'
import { extrasAt } from './core/table/extras.ts'
import { textAt } from './core/table/text-column.ts'
import { aboutOf } from './export/about.ts'
import { ABOUT, features, rowsOf } from './export/fixtures/rows.ts'
import { EXPORT_FORMS, EXPORT_NAMES, type ExportName } from './export/forms.ts'
import { saidRows } from './export/said.ts'
import { savedFile } from './export/saved-file.ts'
import { collectionParts, joined } from './intake/joined.ts'
import type { ImportMap } from './intake/mapping.ts'
import { readTable } from './intake/open-data.ts'
import { featuresOf, type OpenedData } from './intake/opened-data.ts'
import { openFile } from './intake/own-file.ts'
import { readSaved } from './intake/saved.ts'
import { runCommand } from './pipeline/commands.ts'
import { localSource } from './source/local.ts'
import { namesIn } from './words/names.ts'
import { WHOLE_ENGLISH } from './words/whole.ts'

// What is taken along is what is opened again.

/** A feature with what a table has no room for. */
const told = (given: IncidentFeature): IncidentFeature => ({
  ...given,
  properties: {
    ...given.properties,
    claims: [{ source: 's', locator: 'p1', field: 'killed', says: '"3"', low: 3, high: null }],
    notes: [{ field: 'place', text: 'U+2028 \u2028 </script>' }],
  },
})

/** What the intake makes of a file. */
async function opened(name: string, text: string) {
  const table = await readTable({ name, bytes: new TextEncoder().encode(text) })
  return table.open(table.inspect().map, WHOLE_ENGLISH.sources.own)
}

const FOLDER = mkdtempSync(join(tmpdir(), 'reachmap-taken-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

/** What the page gives of a file at a link, as its panel makes it. */
async function inPage(name: string, text: string, form: ExportName, state: State) {
  const file = { name, size: text.length, text: async () => text }
  const source = localSource((await openFile(file, WHOLE_ENGLISH.sources.own)).dataset!)
  const view = source.view(state)
  const rows = saidRows(
    await source.ask({ ask: 'rows', scope: scopeOf(state, view.window) }),
    WHOLE_ENGLISH.sources.own.blanks,
  )
  const about = aboutOf({ view, names: namesIn(WHOLE_ENGLISH), farthest: null }, rows)
  const parts = EXPORT_FORMS[form].parts(rows, about, WHOLE_ENGLISH.taking.readme(about))
  return Buffer.concat([...parts].map((part) => Buffer.from(part as string)))
}

describe('rows that are taken along', () => {
  it('are those of the page where the command writes them, in every form, whatever the filter', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, states, fc.constantFrom(...EXPORT_NAMES), async (given, state, form) => {
        const [input, out] = [join(FOLDER, 'mine.geojson'), join(FOLDER, 'out')]
        const text = JSON.stringify({ type: 'FeatureCollection', features: given })
        writeFileSync(input, text)
        const link = printLink(state, null)
        const { code } = await runCommand([
          'export',
          '--input',
          input,
          '--link',
          `?${link}`,
          '--as',
          form,
          '--out',
          out,
        ])
        const page = await inPage(input, text, form, parseLink(link, null).state)
        expect([code, readFileSync(out).equals(page)]).toEqual([0, true])
      }),
      { numRuns: 60 },
    )
  })
})

describe('rows that are opened again', () => {
  const { blanks } = WHOLE_ENGLISH.sources.own

  /** A file of which fields are missing here and there, as a reader has it. */
  const files = fc.tuple(features, fc.infiniteStream(fc.nat())).map(([all, numbers]) => ({
    type: 'FeatureCollection',
    features: all.map(told).map((feature) => {
      const kept = Object.entries(feature.properties).filter(
        ([name]) => name === 'start' || (numbers.next().value as number) % 4 > 0,
      )
      return { ...feature, properties: { ...Object.fromEntries(kept), weather: feature.properties.actor } }
    }),
  }))
  const inTime = (all: readonly IncidentFeature[]) =>
    all.toSorted((a, b) =>
      a.properties.start < b.properties.start
        ? -1
        : a.properties.start > b.properties.start
          ? 1
          : a.id < b.id
            ? -1
            : 1,
    )
  const again = async (form: ExportName, file: object) => {
    const first = await opened('mine.geojson', JSON.stringify(file))
    const rows = rowsOf(
      featuresOf(first),
      textsOf(first).map(([name, texts]) => ({ name, texts })),
    )
    const text = [...EXPORT_FORMS[form].parts(saidRows(rows, blanks), ABOUT, '')].join('')
    const second = await opened(`mine.${form}`, text)
    return { first, second }
  }
  const textsOf = ({ extras, columns }: OpenedData) =>
    extras.map(({ name, texts }): [string, string[]] => [
      name,
      Array.from({ length: columns.count }, (_, i) => textAt(texts, i)),
    ])

  it('as CSV are the same features but for their claims and notes, whatever is missing in them', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { first, second } = await again('csv', file)
        const bare = featuresOf(first).map((feature) => ({
          ...feature,
          properties: { ...feature.properties, claims: [], notes: [] },
        }))
        expect(inTime(featuresOf(second))).toEqual(inTime(bare))
        if (bare.length > 0) expect(textsOf(second)).toEqual(textsOf(first))
      }),
      { numRuns: 60 },
    )
  })

  it('as GeoJSON are the same features, claims and notes among them', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { first, second } = await again('geojson', file)
        expect([featuresOf(second), textsOf(second)]).toEqual([featuresOf(first), textsOf(first)])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a dataset that is saved as one file', () => {
  const CSV = 'Wann;Breite;L\u00e4nge;Wer\n03.04.2019;-17,5;179,9;Bund\n05.04.2019;-17,6;-179,9;ISIL\n'
  const bytes = new TextEncoder().encode(CSV)
  const savedBy = async () => {
    const table = await readTable({ name: 'mine.csv', bytes })
    const { map } = table.inspect()
    const { start, lat, lon, actor } = { start: 'Wann', lat: 'Breite', lon: 'L\u00e4nge', actor: 'Wer' }
    const chosen: ImportMap = {
      ...map,
      columns: { start, lat, lon, actor },
      dayOrder: 'day-first',
      aliases: [{ name: 'IS', also: ['ISIL'] }],
    }
    const query = 'v=2&base=178.44,-18.14&inside=FJ'
    const about = { reachmap: 1, file: 'mine.csv', map: chosen, query } as const
    return { first: table.open(chosen, WHOLE_ENGLISH.sources.own), zip: savedFile(bytes, about), query }
  }

  it('is opened by the same mapping and aliases, in the same view, under the name of its file', async () => {
    const { first, zip, query } = await savedBy()
    const again = await readTable({ name: 'mine.reachmap.zip', bytes: zip })
    const found = again.inspect()
    const second = again.open(found.map, WHOLE_ENGLISH.sources.own)
    expect([found.saved, featuresOf(second), second.info.title]).toEqual([
      query,
      featuresOf(first),
      'mine.csv',
    ])
    expect(featuresOf(first).map(({ properties }) => [properties.start, properties.actor])).toEqual([
      ['2019-04-03', 'Bund'],
      ['2019-04-05', 'IS'],
    ])
  })

  it('is imported by the command as the page opens it', async () => {
    const { first, zip } = await savedBy()
    const [path, out] = [join(FOLDER, 'mine.reachmap.zip'), join(FOLDER, 'out.geojson')]
    writeFileSync(path, zip)
    expect((await runCommand(['import', path, '--out', out])).code).toBe(0)
    const again = await opened('out.geojson', readFileSync(out, 'utf8'))
    expect(featuresOf(again)).toEqual(featuresOf(first))
  })

  it('holds what was joined of several files, which opens as it was, with the terms of a provider', async () => {
    const words = WHOLE_ENGLISH.sources.own
    const acled = readFileSync(join(import.meta.dirname, 'intake/fixtures/acled-2019-semicolons.csv'), 'utf8')
    const both = joined(
      await opened('first.csv', 'Id,Date,Lat,Lon,Team\n1,2020-01-02,1,2,red\n'),
      await opened('a.csv', acled),
      words,
    )
    const { title: file, reading } = both.info
    const about = { reachmap: 1, file, map: null, provider: reading!.as!, query: '' } as const
    const bytes = new TextEncoder().encode([...collectionParts(both, words)].join(''))
    const again = await readTable({ name: 'b.reachmap.zip', bytes: savedFile(bytes, about) })
    const second = again.open(again.inspect().map, words)
    const beside = ({ extras }: OpenedData, i: number) =>
      extrasAt(extras, i).map(({ name, text }) => [name, text])
    const said = (data: OpenedData) => featuresOf(data).map((feature, i) => [feature, beside(data, i).sort()])
    expect(said(second)).toEqual(said(both))
    expect([second.info.title, second.info.reading!.restricted, second.info.reading!.as]).toEqual([
      file,
      true,
      'acled',
    ])
  })

  it('holds the group and the names that were chosen for a file in our own form', async () => {
    const features = ['ISIL', 'IS', 'Army'].map((actor, i) => ({
      ...{ type: 'Feature', id: `f${i}`, geometry: null },
      properties: { start: '2020-01-01', actor },
    }))
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
    const words = WHOLE_ENGLISH.sources.own
    const table = await readTable({ name: 'mine.geojson', bytes })
    const aliases = [{ name: 'Islamic State', also: ['IS', 'ISIL'] }]
    const first = table.open({ ...table.inspect().map, aliases, group: 'Islamic State' }, words)
    const map = JSON.parse(first.info.reading!.map!) as unknown
    const about = { reachmap: 1, file: 'mine.geojson', map, query: '' } as const
    const again = await readTable({ name: 'mine.reachmap.zip', bytes: savedFile(bytes, about) })
    const second = again.open(again.inspect().map, words)
    expect([second.info, featuresOf(second)]).toEqual([first.info, featuresOf(first)])
    expect([first.info.group, featuresOf(first).map(({ properties }) => properties.actor)]).toEqual([
      { actor: 'Islamic State', related: [] },
      ['Islamic State', 'Islamic State', 'Army'],
    ])
  })

  it('has the same bytes each time, and is no other zip', async () => {
    const [{ zip }, { zip: other }] = [await savedBy(), await savedBy()]
    expect(other).toEqual(zip)
    const plain = zipSync({ 'mine.csv': bytes })
    expect(await readSaved({ name: 'mine.zip', bytes: plain })).toBeNull()
  })

  it('is refused where it is damaged', async () => {
    const { zip } = await savedBy()
    for (const length of [60, zip.length / 2]) {
      await expect(readSaved({ name: 'x.reachmap.zip', bytes: zip.slice(0, length) })).rejects.toMatchObject({
        refusal: { code: 'damaged' },
      })
    }
  })
})
