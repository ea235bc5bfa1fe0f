import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DuckDBPool, POOL } from './duckdb.ts'
import type { EngineFault } from './engine.ts'
import { generatedFeatures, type InBoth, storeOf } from './fixtures/generated.ts'
import type { Statement } from './sql.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from './test-support.ts'

const COUNT: Statement = { sql: 'SELECT toUInt32(count(*)) AS n FROM incidents', shape: ['u32'] }
/** More than any machine does while a test waits. */
const ENDLESS: Statement = {
  sql: 'SELECT toUInt32(count(*)) AS n FROM range(100000000) a, range(100000000) b WHERE a.range * b.range = 7',
  shape: ['u32'],
}

describe.skipIf(!HAS_ENGINE)(`threads of the engine${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let pool: DuckDBPool
  beforeAll(async () => {
    both = await storeOf(generatedFeatures(20))
    pool = await DuckDBPool.open(join(both.folder, 'incidents.parquet'), { ...POOL, workers: 1, queue: 1 })
  })
  afterAll(async () => {
    await pool?.close()
    both?.remove()
  })

  const faultOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (error: EngineFault) => error.fault ?? error.name,
    )

  it('turn away what comes when as many wait as may, and answer those', async () => {
    const asked = [COUNT, COUNT, COUNT].map((statement) => faultOf(pool.run(statement)))
    expect(await Promise.all(asked)).toEqual(['answered', 'answered', 'busy'])
  })

  it('are free again once nobody waits any more, whether a statement runs or waits', async () => {
    const [running, waiting] = [new AbortController(), new AbortController()]
    const asked = [faultOf(pool.run(ENDLESS, running.signal)), faultOf(pool.run(ENDLESS, waiting.signal))]
    waiting.abort()
    running.abort()
    expect([...(await Promise.all(asked)), await faultOf(pool.run(COUNT))]).toEqual([
      'AbortError',
      'AbortError',
      'answered',
    ])
  })

  it('say what is wrong with a statement, and answer the next', async () => {
    const wrong = { sql: 'SELECT nothing FROM incidents', shape: [] }
    expect([await faultOf(pool.run(wrong)), await faultOf(pool.run(COUNT))]).toEqual(['failed', 'answered'])
  })

  it('give up what takes too long', async () => {
    const path = join(both.folder, 'incidents.parquet')
    const hasty = await DuckDBPool.open(path, { ...POOL, workers: 1, patience: 100 })
    expect(await faultOf(hasty.run(ENDLESS))).toBe('slow')
    await hasty.close()
    expect(await faultOf(hasty.run(COUNT))).toBe('failed')
  })
})
