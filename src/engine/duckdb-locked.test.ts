import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLocked } from './duckdb-locked.ts'
import { generatedFeatures, type InBoth, storeOf } from './fixtures/generated.ts'
import type { Connection } from './missing.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from './test-support.ts'

describe.skipIf(!HAS_ENGINE)(`the engine${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let connection: Connection
  beforeAll(async () => {
    both = await storeOf(generatedFeatures(20))
    writeFileSync(join(both.folder, 'other.parquet'), '')
    connection = await openLocked(join(both.folder, 'incidents.parquet'), { memory: '200MB', threads: 1 })
  })
  afterAll(() => {
    connection?.closeSync()
    both?.remove()
  })

  it('reads its own file', async () => {
    const rows = await connection.runAndReadAll('SELECT toUInt32(count(*)) AS n FROM incidents')
    expect(rows.getRowsJS()).toEqual([[20]])
  })

  it('can do nothing else, whatever got into a statement', async () => {
    const { folder } = both
    const forbidden = [
      `SELECT * FROM read_parquet('${folder}/other.parquet')`,
      `SELECT * FROM read_parquet('${folder}/*.parquet')`,
      "SELECT * FROM read_csv('/etc/passwd')",
      "SELECT * FROM read_text('/etc/passwd')",
      "SELECT * FROM glob('/etc/*')",
      "SELECT * FROM 'https://example.org/a.parquet'",
      `COPY incidents TO '${tmpdir()}/copied.csv'`,
      `COPY (SELECT 1) TO '${folder}/incidents.csv'`,
      `ATTACH '${folder}/new.duckdb'`,
      "EXPORT DATABASE '/tmp/exported'",
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET threads = 8',
      "SET memory_limit = '100GB'",
      'SET enable_external_access = true',
      "SET allowed_paths = ['/etc/passwd']",
      'SET lock_configuration = false',
      'RESET memory_limit',
    ]
    const done: string[] = []
    for (const sql of forbidden)
      await connection.run(sql).then(
        () => done.push(sql),
        () => {},
      )
    expect(done).toEqual([])
  })
})
