import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { incidents, states } from './core/fixtures/arbitrary.ts'
import { parseLink, printLink } from './core/link/permalink.ts'
import type { State } from './core/link/state.ts'
import type { IncidentFeature } from './core/record/incident.ts'
import { printIssues } from './core/record/issue.ts'
import { featureSchema } from './core/record/schema.ts'
import type { Dataset } from './core/table/dataset.ts'
import { openTable } from './core/table/handle.ts'
import { recompute } from './explorer/measures/methods/recompute.ts'
import { openFile } from './intake/own-file.ts'
import { measureAll } from './measures/measure.ts'
import { tableFromColumns } from './measures/table.ts'
import { DEFAULT_OPTIONS } from './measures/types.ts'
import { checkFeatures } from './pipeline/check/check-features.ts'
import { measureOutcome } from './pipeline/measure.ts'
import { reportJson } from './pipeline/measure-report.ts'
import { localSource } from './source/local.ts'
import { type MeasureQuestion, questionOf } from './state/question.ts'
import { WHOLE_ENGLISH as en } from './words/whole.ts'

// The page and the command read one file, and one link, alike.

const FOLDER = mkdtempSync(join(tmpdir(), 'reachmap-alike-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))
const FILE = 'incidents.geojson'
const PATH = join(FOLDER, FILE)

const openInPage = (text: string) =>
  openFile({ name: FILE, size: text.length, text: async () => text }, en.sources.own)

/** What the command says of a file: its measures, or the line why not. */
function command(text: string, ...args: string[]) {
  writeFileSync(PATH, text)
  const { code, out, err } = measureOutcome(['--json', '--input', PATH, ...args])
  return { code, measures: out === undefined ? null : JSON.parse(out), err: err ?? '' }
}

interface Asked {
  readonly question: MeasureQuestion
  readonly dataset: Dataset
}

/** What the page measures of a question, as the command prints it. */
function measuresOf({ question, dataset }: Asked) {
  const { view, window, base, baseCountry, epsKm, minPoints } = question
  const { state } = view
  const { columns, filtered } = openTable(view.table)
  const table = tableFromColumns(columns)
  const input = { table, positions: filtered, window, certain: state.certain }
  const options = { base, baseCountry, epsKm, minPoints }
  const ids = (i: number) => dataset.feature(i)!.id
  return JSON.parse(reportJson(measureAll(input, options, ids)))
}

const KABUL = DEFAULT_OPTIONS.base

/** The words of a command line as a shell takes them. */
const wordsOf = (line: string) => line.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ''))

/** Values that a damaged file may have anywhere. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('0000-06-01', '2020-02-30', '1969', '1969-07', 'Iran', 'IR', 1e9, -1, '', [10, 50, 3], {}),
)

/** Valid incidents, of which some fields hold anything. */
const files = fc
  .tuple(incidents, fc.array(fc.record({ at: fc.nat(), field: fc.nat(), value: anything }), { maxLength: 6 }))
  .map(([features, damages]) => {
    const copies = structuredClone(features) as unknown as Record<string, unknown>[]
    for (const { at, field, value } of damages) {
      const feature = copies[at % Math.max(1, copies.length)]
      if (!feature) continue
      const { properties } = feature as { properties?: Record<string, unknown> }
      const fields = ['id', 'type', 'geometry', 'properties', ...Object.keys(properties ?? {})]
      const name = fields[field % fields.length]!
      if (field % fields.length < 4) feature[name] = value
      else if (typeof properties === 'object') properties[name] = value
    }
    return JSON.stringify({ type: 'FeatureCollection', features: copies })
  })

describe('a file', () => {
  it('opens in the page as in the command: whole in both, in part in both, or in neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          files,
          anything.map((value) => JSON.stringify(value)),
        ),
        async (text) => {
          const { dataset, issues } = await openInPage(text)
          const isWhole = issues.every(({ effect }) => effect === 'changed')
          const [whole, part] = [command(text), command(text, '--partial')]
          expect([whole.code, part.code]).toEqual([isWhole ? 0 : 2, dataset ? 0 : 2])
          expect(whole.err.split('\n').length).toBe(isWhole ? Math.max(1, issues.length) : 1)
          if (!dataset) return
          const columns = dataset.columns
          const table = tableFromColumns(columns)
          const positions = Uint32Array.from({ length: columns.count }, (_, i) => i)
          const options = { base: KABUL, baseCountry: 'AF', epsKm: 50, minPoints: 4 }
          const ids = (i: number) => dataset.feature(i)!.id
          const all = measureAll({ table, positions, window: { from: null, to: null } }, options, ids)
          expect(part.measures).toEqual(JSON.parse(reportJson(all)))
        },
      ),
    )
  })

  it('that has the shape of the schema, ids of its own and ends after their starts opens whole', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const { features } = JSON.parse(text) as { features: unknown[] }
        const hasShape = features.every((feature) => featureSchema.safeParse(feature).success)
        const checked = checkFeatures(features, new Map(), 'f')
        if (!hasShape || checked.some(({ field }) => field === 'id' || field === 'end')) return
        expect((await openInPage(text)).issues).toEqual([])
      }),
    )
  })

  it('is checked in words, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anything), (features) => {
        expect(printIssues(checkFeatures(features, new Map(), 'f'))).toMatch(/\.$/)
      }),
    )
  })
})

describe('a link that parses', () => {
  const asked = async (features: readonly IncidentFeature[], given: State) => {
    const link = printLink(given, null)
    const { state, problems } = parseLink(link, null)
    expect(problems).toEqual([])
    const text = JSON.stringify({ type: 'FeatureCollection', features })
    const dataset = (await openInPage(text)).dataset!
    const source = localSource(dataset)
    const view = source.view(state)
    // A file of one's own has no base unless the link names one; the command would take Kabul.
    const none = [
      ...(state.base ? [] : ['--base', 'none']),
      ...(state.inside ? [] : ['--base-country', 'none']),
    ]
    return { link, text, none, dataset, source, question: questionOf(view, view.window) }
  }

  it('is measured by the command as by the page', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, states, async (features, state) => {
        const { link, text, none, ...page } = await asked(features, state)
        expect(command(text, '--link', `?${link}`, ...none)).toEqual({
          code: 0,
          measures: measuresOf(page),
          err: '',
        })
      }),
    )
  })

  it('gives a command in the methods that measures the same', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, states, async (features, state) => {
        const { text, source, ...page } = await asked(features, state)
        const words = wordsOf(recompute(page.question))
        expect(words.slice(0, 8).join(' ')).toBe(`npm run --silent geodata -- measure --json --input`)
        expect(words[8]).toBe(FILE)
        expect(command(text, ...words.slice(9))).toEqual({ code: 0, measures: measuresOf(page), err: '' })
      }),
      { numRuns: 50 },
    )
  })

  it('gives a command in which nothing is read by the shell but what stands in quotes', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, states, async (features, state) => {
        const line = recompute((await asked(features, state)).question)
        expect(line).toMatch(/^[\w .:-]+ --link '[^']*'( --base none)? --base-country ([A-Z]{2}|none)$/)
      }),
    )
  })
})
