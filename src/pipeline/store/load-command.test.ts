import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCluster, type TestCluster, WRITER } from '../../engine/fixtures/cluster.ts'
import { generatedFeatures, type InBoth, storeOf } from '../../engine/fixtures/generated.ts'
import { readStore } from '../../engine/store-file.ts'
import { HAS_CLUSTER, HAS_ENGINE, NEEDS_CLUSTER, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { runCommand } from '../commands.ts'
import { loadStore } from './load-command.ts'

const WHO = { ENGINE_USER: WRITER.user, ENGINE_PASSWORD: WRITER.password }

describe.skipIf(!HAS_ENGINE)(`geodata load${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let folder: string
  beforeAll(async () => {
    both = await storeOf(generatedFeatures(500))
    folder = mkdtempSync(join(tmpdir(), 'reachmap-load-'))
  })
  afterAll(() => {
    both?.remove()
    rmSync(folder, { recursive: true })
  })

  it('prints what it would tell every server, a column for each of the file', async () => {
    const { code, out } = await runCommand(['load', both.folder, '--out', folder, '--dry-run'])
    const { version } = readStore(both.folder)
    const statements = out!.split('\n')
    expect([code, ...statements.map((line) => line.replace(/\(.*?\) (?=ENGINE|FORMAT)/, '(...) '))]).toEqual([
      0,
      'CREATE DATABASE IF NOT EXISTS reachmap;',
      `CREATE TABLE reachmap.rows_${version}_000000 (...) ENGINE = MergeTree ORDER BY (cell, seq) SETTINGS index_granularity = 8192;`,
      `CREATE TABLE reachmap.incidents_${version}_000000 AS reachmap.rows_${version}_000000 ENGINE = Distributed(reach, reachmap, rows_${version}_000000, intHash64(bitShiftRight(cell, 28)));`,
      `INSERT INTO reachmap.incidents_${version}_000000 (...) FORMAT RowBinary;`,
    ])
  })

  it('is told in one line what is wrong with how it is used', async () => {
    const said = async (...args: string[]) => (await runCommand(['load', ...args])).err
    const used = await loadStore(
      { from: both.folder, to: folder, cluster: 'reach', database: 'reachmap' },
      'http://me:word@a.example',
      WHO,
    ).catch((error: Error) => error.message)
    expect([
      await said('--out', folder),
      await said(both.folder),
      await said(both.folder, '--out', both.folder),
      await said(both.folder, '--out', folder, '--database', 'a; DROP'),
      await said(join(folder, 'none'), '--out', folder, '--dry-run'),
      used,
    ]).toEqual([
      'geodata load: Which one STORE. See geodata load --help.',
      'geodata load: --out is missing. See geodata load --help.',
      'geodata load: --out: is where the store itself is. See geodata load --help.',
      'geodata load: --database: is no name of small letters, digits and _. See geodata load --help.',
      `${join(folder, 'none')} holds no store.json: write it again with npm run geodata -- store.`,
      '--servers: an address holds more than host and port: user and password have variables of their own',
    ])
  })

  describe.skipIf(!HAS_CLUSTER)(`with servers${NEEDS_CLUSTER}`, () => {
    let cluster: TestCluster
    beforeAll(async () => {
      cluster = await startCluster()
    })
    afterAll(() => cluster?.close())

    const where = () => ({
      from: both.folder,
      to: join(folder, 'served'),
      cluster: 'reach',
      database: 'reachmap',
    })

    it('spreads every row, and names the tables of earlier loads', async () => {
      const { code, out } = await loadStore(where(), cluster.urls.join(), WHO)
      const { version, cluster: table } = readStore(join(folder, 'served'))
      const rows = [...out!.matchAll(/: (\d+) rows/g)].map(([, n]) => Number(n))
      expect([code, rows.length, rows[0]! > 50, rows[1]! > 50, rows[0]! + rows[1]!]).toEqual([
        0,
        2,
        true,
        true,
        500,
      ])
      expect(out!.split('\n').slice(2)).toEqual([
        `${where().to}: 500 incidents, version ${version}.`,
        `STORE=${where().to} ENGINE_URL=${cluster.urls[0]} ENGINE_USER=... ENGINE_PASSWORD=... npm start answers from it, as a user that only reads.`,
      ])
      const again = await loadStore(where(), cluster.urls.join(), WHO)
      expect(again.out).toContain(`\n  DROP TABLE ${table!.database}.${table!.table};`)
    })

    it('says why it can not, in a line without a password', async () => {
      const wrong = await loadStore(where(), cluster.urls.join(), { ...WHO, ENGINE_PASSWORD: 'guessed' })
      expect([
        wrong.code,
        wrong.err!.startsWith('ClickHouse refuses with code 193: '),
        wrong.err!.includes('guessed'),
      ]).toEqual([2, true, false])
      expect(await loadStore(where(), cluster.urls[0]!, WHO)).toEqual({
        code: 2,
        err: expect.stringMatching(/^(?:ClickHouse refuses with code \d+: |\d+ of 500 rows are there: )/),
      })
      await cluster.stop(0)
      expect(await loadStore(where(), cluster.urls.join(), WHO)).toEqual({
        code: 2,
        err: expect.stringMatching(/^A server does not answer \(\w+\): nothing has changed\.$/),
      })
    })
  })
})
