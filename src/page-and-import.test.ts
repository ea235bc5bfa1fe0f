import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { storedFeature } from './core/table/stored-features.ts'
import { fileOf } from './intake/fixtures/open.ts'
import { type FromReader, type Port, serveReading, type ToReader } from './intake/service.ts'
import { runCommand } from './pipeline/commands.ts'
import { WHOLE_ENGLISH as en } from './words/whole.ts'

// The page and the command read one file alike: the same mapping, the same incidents, the same repair list.

const FOLDER = mkdtempSync(join(tmpdir(), 'reachmap-import-alike-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

/** What the page's reader answers, message by message. */
function reader() {
  const waiting: ((message: FromReader) => void)[] = []
  const port: Port = {
    postMessage(message) {
      if ((message as FromReader).type !== 'progress') waiting.shift()?.(message as FromReader)
    },
    onmessage: null,
  }
  serveReading(port)
  return (message: ToReader) =>
    new Promise<FromReader>((resolve) => {
      waiting.push(resolve)
      port.onmessage!({ data: message })
    })
}

async function inPage({ name, bytes }: ReturnType<typeof fileOf>) {
  const ask = reader()
  const seen = await ask({ type: 'read', file: new Blob([bytes]), name, choice: {} })
  if (seen.type !== 'inspected') return seen
  const { map } = seen.inspected
  const opened = await ask({ type: 'open', map, words: en.sources.own })
  if (opened.type !== 'opened') return opened
  const { columns, stored, info } = opened.dataset
  const { shown, of, faults } = info.reading!
  const features = Array.from({ length: columns.count }, (_, i) => storedFeature(columns, stored, i)!)
  return {
    map,
    shown,
    of,
    faults,
    ids: features.map(({ id }) => id),
    places: features.map(({ geometry }) => geometry),
  }
}

async function inCommand({ name, bytes }: ReturnType<typeof fileOf>) {
  const path = join(FOLDER, name)
  writeFileSync(path, bytes)
  const { code, out, err } = await runCommand(['import', path, '--json', '--out', `${path}.geojson`])
  if (code !== 0) return { code, err: err?.replace(FOLDER, '') }
  const { features } = JSON.parse(readFileSync(`${path}.geojson`, 'utf8'))
  return {
    ...JSON.parse(out!),
    ids: features.map(({ id }: { id: string }) => id),
    places: features.map(({ geometry }: { geometry: unknown }) => geometry),
  }
}

it.each([
  ['a table of UCDP', fileOf('ucdp-ged-22.csv')],
  ['a table of ACLED with degrees exchanged', fileOf('acled-2019-semicolons.csv')],
  ['a table of Parquet', fileOf('two.parquet')],
  [
    'a table with bad rows',
    fileOf('a.csv', 'Date,Lat,Lon,Dead\n2020-02-30,1,2,3\n2020-05-01,95,2,x\n2020-05-01,,2,1\n'),
  ],
])('%s is opened in the page as by the command', async (_what, file) => {
  const page = await inPage(file)
  expect(JSON.parse(JSON.stringify(page))).toEqual(await inCommand(file))
})

it('what the page refuses the command refuses', async () => {
  const file = fileOf('totals.csv', 'Country,Year,Events\nSomalia,2020,3\n')
  expect([await inPage(file), await inCommand(file)]).toEqual([
    { type: 'refused', refusal: { code: 'totals', columns: ['Events'] } },
    { code: 2, err: `/totals.csv: ${en.ownData.refusals.totals({ code: 'totals', columns: ['Events'] })}` },
  ])
})
