import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'
import { workbook } from './fixtures/workbook.ts'
import { NothingLeft } from './open-data.ts'
import { Refused } from './raw-table.ts'

/** Why a file is not opened, with its facts; the number of rows where nothing of it could be used. */
async function refusal(content: string | Uint8Array, name = 'a.csv') {
  try {
    await openAs(fileOf(name, content))
    return 'opened'
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
    expect(await refusal(content)).toEqual(expected)
  })

  it('JSON that breaks off', async () => {
    expect(await refusal('{"type":"FeatureCollection","features":[')).toMatchObject({ code: 'not-json' })
  })

  it('an archive that is cut short', async () => {
    const archive = zipSync({ 'a.csv': strToU8('Date,Lat\n'.repeat(1000)) })
    expect(await refusal(archive.slice(0, archive.length / 2))).toMatchObject({ code: 'damaged' })
  })

  it('an archive that unpacks to more than any file may have, before it does', async () => {
    const packed = deflateRawSync(new Uint8Array(257 * 2 ** 20), { level: 1 })
    expect(packed.length).toBeLessThan(2 ** 21)
    expect(await refusal(archiveOf('a.csv', packed))).toMatchObject({ code: 'bomb' })
  })

  it('a million columns', async () => {
    expect(await refusal(`${'x,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`)).toMatchObject({
      code: 'too-many-columns',
    })
  })

  it('a workbook of very many columns', async () => {
    const row = Array.from({ length: 1200 }, (_, i) => `c${i}`)
    expect(await refusal(workbook({ A: [row, row] }), 'a.xlsx')).toEqual({
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

it('the same fault in 15,000 rows is one line with their number', async () => {
  const rows = Array.from({ length: 15_000 }, (_, i) => `2020-13-${(i % 28) + 1},1,2`)
  const { faults } = await openAs(fileOf('a.csv', ['Date,Lat,Lon', '2020-01-01,1,2', ...rows].join('\n')))
  expect(
    faults.map(({ code, effect, column, n, rows }) => [code, effect, column, n, rows[0], rows.at(-1)]),
  ).toEqual([['no-such-day', 'left-out', 'Date', 15_000, 3, 15_002]])
})
