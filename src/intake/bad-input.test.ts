import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'
import { workbook } from './fixtures/workbook.ts'
import { NothingLeft } from './open-data.ts'
import { Refused } from './raw-table.ts'

/** Seconds of a quiet processor that an answer may take, not of the clock: others may be at work beside it. */
const MOST_SECONDS = 1
/** What the loop below takes of a quiet processor, seconds. */
const REFERENCE_SECONDS = 0.1

let slowness: number

/** How much slower than when it is quiet this processor is now: what runs on the other half of a core counts. */
beforeAll(() => {
  const before = process.cpuUsage()
  let value = 1
  for (let i = 0; i < 10_000_000; i++) value = (value * 16_807) % 2_147_483_647
  expect(value).toBeGreaterThan(0)
  slowness = Math.max(1, secondsSince(before) / REFERENCE_SECONDS)
})

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** What is answered to a file, which has to come at once: rows that were opened and faults, or why it is not opened, with the facts. */
async function answer(content: string | Uint8Array, name = 'a.csv') {
  const file = fileOf(name, content)
  const before = process.cpuUsage()
  const said = await answerTo(file)
  expect(secondsSince(before)).toBeLessThan(MOST_SECONDS * slowness)
  return said
}

async function answerTo(file: ReturnType<typeof fileOf>) {
  try {
    const { features, faults } = await openAs(file)
    return {
      shown: features.length,
      faults: faults.map(({ code, effect, column, n }) => [code, effect, column, n]),
    }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof NothingLeft) return { of: error.report.of }
    throw error
  }
}

const bytes = (...given: number[]) => Uint8Array.from(given)
const compound = (text: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])
/** An archive that says of itself that it has a password. */
function locked() {
  const archive = zipSync({ 'a.csv': strToU8('x') })
  archive[6]! |= 1
  return archive
}

/** An archive of one file that is packed already; it does not say how large it was. */
function archiveOf(name: string, packed: Uint8Array) {
  const header = new DataView(new ArrayBuffer(30))
  header.setUint32(0, 0x04034b50, true)
  header.setUint16(8, 8, true)
  header.setUint32(18, packed.length, true)
  header.setUint16(26, name.length, true)
  return Uint8Array.from([...new Uint8Array(header.buffer), ...strToU8(name), ...packed])
}

describe('a file that holds nothing to play is refused in words', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { code: 'empty' }],
    ['blanks only', ' \n\n ', { code: 'empty' }],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { code: 'picture' }],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 1), { code: 'picture' }],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', { code: 'picture' }],
    ['a document', '%PDF-1.7 ...', { code: 'binary' }],
    ['a page of the web', '<!doctype html><html><body>x</body></html>', { code: 'no-table', names: [] }],
    [
      'a program',
      Uint8Array.from({ length: 4000 }, (_, i) => (i % 7 === 0 ? 0 : i % 256)),
      { code: 'binary' },
    ],
    ['a workbook with a password', compound('EncryptedPackage'), { code: 'password' }],
    ['an archive with a password', locked(), { code: 'password' }],
    [
      'an archive without a table',
      zipSync({ 'a.png': strToU8('x') }),
      { code: 'no-table', names: ['a.png'] },
    ],
    ['JSON without a list', '{"a":1}', { code: 'no-table', names: [] }],
    ['names without rows', 'Date,Lat,Lon\n', { code: 'no-rows' }],
    ['neither days nor places', 'Name,Colour\na,red\nb,blue\n', { code: 'no-days' }],
    [
      'links to places elsewhere',
      '<kml><NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink></kml>',
      { code: 'only-links', n: 1 },
    ],
    [
      'totals of a month in a country',
      'Country,Admin1,ISO3,Month,Year,Events,Fatalities\nSomalia,Bari,SOM,January,2020,12,3\nSomalia,Bari,SOM,February,2020,9,1\n',
      { code: 'totals', columns: ['Events'] },
    ],
    ['rows without a day that exists', 'Date,Lat,Lon\n2020-02-30,1,2\n0000-01-01,1,2\n', { of: 2 }],
  ])('%s', async (_what, content, expected) => {
    expect(await answer(content)).toEqual(expected)
  })

  it('JSON that breaks off', async () => {
    expect(await answer('{"type":"FeatureCollection","features":[')).toMatchObject({ code: 'not-json' })
  })

  it('an archive that is cut short', async () => {
    const archive = zipSync({ 'a.csv': strToU8('Date,Lat\n'.repeat(1000)) })
    expect(await answer(archive.slice(0, archive.length / 2))).toMatchObject({ code: 'damaged' })
  })

  it('an archive that unpacks to more than any file may have, before it does', async () => {
    const packed = deflateRawSync(new Uint8Array(257 * 2 ** 20), { level: 1 })
    expect(packed.length).toBeLessThan(2 ** 21)
    expect(await answer(archiveOf('a.csv', packed))).toMatchObject({ code: 'bomb' })
  })

  it('a million columns', async () => {
    expect(await answer(`${'x,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`)).toMatchObject({
      code: 'too-many-columns',
    })
  })

  it('a workbook of very many columns', async () => {
    const row = Array.from({ length: 1200 }, (_, i) => `c${i}`)
    expect(await answer(workbook({ A: [row, row] }), 'a.xlsx')).toEqual({
      code: 'too-many-columns',
      n: 1200,
      most: 1000,
    })
  })
})

it('a table without places opens as a list, and says so before', async () => {
  const { inspected, features } = await openAs(fileOf('a.csv', 'Date,Title\n2020-01-01,Somewhere\n'))
  expect([inspected.warnings, features[0]!.geometry, features[0]!.properties.placePrecision]).toEqual([
    ['no-places'],
    null,
    'none',
  ])
})

describe('what can be played of a file is, and the rest is said', () => {
  const placemark =
    '<Placemark><TimeStamp><when>2020-01-01</when></TimeStamp><Point><coordinates>1,2</coordinates></Point></Placemark>'
  const link = '<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>'
  const bad = Array.from({ length: 15_000 }, (_, i) => `2020-13-${(i % 28) + 1},1,2`)
  it.each<[string, string, object]>([
    [
      'a map with a link to places elsewhere, which is not followed',
      `<kml><Document>${link}${placemark}</Document></kml>`,
      { shown: 1, faults: [['links', 'changed', '', 1]] },
    ],
    [
      'the same fault in 15,000 rows is one line with their number',
      ['Date,Lat,Lon', '2020-01-01,1,2', ...bad].join('\n'),
      { shown: 1, faults: [['no-such-day', 'left-out', 'Date', 15_000]] },
    ],
    [
      'formulas, markup and names of prototypes are texts',
      'Date,Lat,Lon,Title,__proto__\n2020-01-01,1,2,"=HYPERLINK(""x"")",<script>alert(1)</script>\n',
      { shown: 1, faults: [] },
    ],
    [
      'a quote that is never closed holds what follows',
      'Date,Lat,Lon,Title\n2020-01-01,1,2,a\n2020-01-02,1,2,"b\n2020-01-03,1,2,c\n',
      { shown: 2, faults: [['quotes', 'changed', '', 1]] },
    ],
  ])('%s', async (_what, content, expected) => {
    expect(await answer(content)).toEqual(expected)
  })

  it('rows of a fault have the numbers that a spreadsheet gives them', async () => {
    const { faults } = await openAs(fileOf('a.csv', ['Date,Lat,Lon', '2020-01-01,1,2', ...bad].join('\n')))
    expect([faults[0]!.rows[0], faults[0]!.rows.at(-1)]).toEqual([3, 15_002])
  })
})
