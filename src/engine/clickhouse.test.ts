import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answered, Answers } from './answers.ts'
import { CLUSTER_OPTIONS, ClickHouseCluster, type ClusterOptions, inClickHouse } from './clickhouse.ts'
import { ask, type ServerRefusal, wrongAddress } from './clickhouse-http.ts'
import { DuckDBPool, POOL } from './duckdb.ts'
import type { Engine, EngineFault } from './engine.ts'
import { loadInto, READER, startCluster, type TestCluster, WRITER } from './fixtures/cluster.ts'
import { CLUSTER } from './fixtures/cluster-config.ts'
import { generatedFeatures, type InBoth, storeOf } from './fixtures/generated.ts'
import { type Question, readRoute } from './route.ts'
import type { Statement } from './sql.ts'
import { type ClusterTable, readStore } from './store-file.ts'
import { HAS_CLUSTER, NEEDS_CLUSTER } from './test-support.ts'

const COUNT: Statement = { sql: 'SELECT toUInt32(count(*)) AS n FROM incidents', shape: ['u32'] }
/** Counts numbers that every server makes without an end. */
const ENDLESS: Statement = {
  sql: 'SELECT toUInt32(count(*)) AS n FROM reachmap.endless WHERE number % 2 = 3',
  shape: ['u32'],
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: EngineFault) => error.fault ?? error.name,
  )

/** Sums are taken in the order in which groups come, which is nobody's. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value

describe('a statement in ClickHouse', () => {
  it('asks the table of its version, and searches bytes by the name that they have there', () => {
    const sql = "SELECT toUInt32(count(*)) AS n FROM incidents WHERE hasText(search, '27') AND 1 = 1"
    expect(inClickHouse(sql, { database: 'reachmap', table: 'incidents_1' })).toBe(
      "SELECT toUInt32(count(*)) AS n FROM reachmap.incidents_1 WHERE (position(search, unhex('27')) > 0) AND 1 = 1",
    )
  })
})

describe('the address of a server', () => {
  it('has host and port, and nothing that is secret', () => {
    expect(
      [
        'http://127.0.0.1:8123',
        'https://a.example:8443/',
        '127.0.0.1:8123',
        'http://me:word@a.example',
        'http://a/?user=me',
      ].map(wrongAddress),
    ).toEqual([
      null,
      null,
      'is no address that begins with http:// or https://',
      'holds more than host and port: user and password have variables of their own',
      'holds more than host and port: user and password have variables of their own',
    ])
  })
})

describe('a question to a server', () => {
  it('has a connection of its own, which no server can have closed meanwhile', async () => {
    let connections = 0
    const server = createServer((_, answer) => answer.end('1'))
    server.on('connection', () => connections++)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    for (let i = 0; i < 3; i++) await ask({ ...READER, url }, 'SELECT 1')
    await new Promise((resolve) => server.close(resolve))
    expect(connections).toBe(3)
  })
})

describe.skipIf(!HAS_CLUSTER)(`a cluster${NEEDS_CLUSTER}`, () => {
  let both: InBoth
  let cluster: TestCluster
  let table: ClusterTable
  let engine: Engine

  const as = (who: typeof READER) => ({ ...who, url: cluster.urls[0]! })
  const opened = (options: Partial<ClusterOptions> = {}) =>
    ClickHouseCluster.open(table, as(READER), { ...CLUSTER_OPTIONS, ...options })
  /** Servers that are at it. */
  const running = async () => {
    const sql =
      "SELECT count(*) > 0 FROM system.processes WHERE query LIKE '%= 3%' AND query NOT LIKE '%processes%'"
    const counts = await Promise.all(cluster.urls.map((url) => ask({ ...WRITER, url }, sql)))
    return counts.reduce((sum, count) => sum + Number(Buffer.from(count)), 0)
  }

  beforeAll(async () => {
    both = await storeOf(generatedFeatures(2000))
    cluster = await startCluster()
    table = (await loadInto(cluster, both.folder)).store.cluster!
    await ask(
      as(WRITER),
      `CREATE TABLE reachmap.endless AS system.numbers ENGINE = Distributed(${CLUSTER}, system, numbers)`,
    )
    engine = await opened()
  })
  afterAll(async () => {
    await engine?.close()
    await cluster?.close()
    both?.remove()
  })

  it('lets a reader change nothing and reach for nothing else', async () => {
    const rows = `${table.database}.${table.table}`
    const codeOf = (sql: string, parameters = {}) =>
      ask(as(READER), sql, parameters).then(
        () => 'answered',
        (error: ServerRefusal) => error.code,
      )
    const [READONLY, SYNTAX] = [164, 62]
    expect([
      await codeOf(`SELECT count(*) FROM ${rows}`),
      await codeOf(`DROP TABLE ${rows}`),
      await codeOf(`INSERT INTO ${rows} (seq) VALUES (1)`),
      await codeOf(`CREATE TABLE ${table.database}.own (n UInt8) ENGINE = Memory`),
      await codeOf(`ALTER TABLE ${rows} DROP COLUMN title`),
      await codeOf('SET max_result_rows = 0'),
      await codeOf("SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')"),
      await codeOf("SELECT * FROM file('users.xml', 'CSV', 'a String')"),
      await codeOf("SELECT * FROM remote('127.0.0.1:1', system.one)"),
      await codeOf('SELECT 1', { max_result_rows: '0' }),
      await codeOf('SELECT 1', { skip_unavailable_shards: '1' }),
      await codeOf('SELECT 1; SELECT 2'),
    ]).toEqual(['answered', ...Array(10).fill(READONLY), SYNTAX])
  })

  it('measures what a store does', async () => {
    const store = readStore(both.folder)
    const pool = await DuckDBPool.open(join(both.folder, 'incidents.parquet'), { ...POOL, workers: 1 })
    const measured = await Promise.all(
      ['', '&kind=attack', '&from=2020-06-01&to=2021-03-31', '&q=market&certain=1'].flatMap((link) =>
        [pool, engine].map(async (one) => {
          const question = readRoute(`${store.version}/measure`, `?v=2&role=&base=34.5,69.2${link}`, store)
          const answer = await new Answers(store, one).to(question as Question, new AbortController().signal)
          return JSON.parse(Buffer.from((answer as Answered).bytes).toString(), rounded)
        }),
      ),
    )
    await pool.close()
    const [inFile, inCluster] = [0, 1].map((engine) => measured.filter((_, i) => i % 2 === engine))
    expect([inFile!.length, inCluster]).toEqual([4, inFile])
  })

  it('is not asked as a user that may change data', async () => {
    await expect(ClickHouseCluster.open(table, as(WRITER))).rejects.toThrow(
      'The user may change data: give it a profile with readonly 1',
    )
  })

  it('says nothing of password and question when it is refused', async () => {
    const wrong = { ...as(READER), password: 'guessed-word' }
    const error = await ClickHouseCluster.open(table, wrong).catch((refused: EngineFault) => refused)
    const searched = { sql: "SELECT nothing FROM incidents WHERE hasText(search, 'abcd')", shape: [] }
    const other = await engine.run(searched).catch((refused: EngineFault) => refused)
    const name = /reachmap-[0-9a-f-]{36}/
    expect([error, other].map((one) => (one as EngineFault).message.replace(name, 'NAME'))).toEqual([
      'ClickHouse refuses NAME with code 193 (the password is wrong)',
      'ClickHouse refuses NAME with code 47',
    ])
  })

  it('gives an error in place of an answer that passes the limit of rows', async () => {
    const many = (n: number): Statement => ({
      sql: `SELECT toUInt32(number) AS n FROM system.numbers LIMIT ${n}`,
      shape: ['u32'],
    })
    const { columns } = await engine.run(many(1_000_000))
    expect([columns[0]!.length, await faultOf(engine.run(many(4_000_000)))]).toEqual([1_000_000, 'slow'])
  })

  it('turns away what comes when as many wait as may, and answers those', async () => {
    const narrow = await opened({ atOnce: 1, queue: 1 })
    const asked = [COUNT, COUNT, COUNT].map((statement) => faultOf(narrow.run(statement)))
    expect(await Promise.all(asked)).toEqual(['answered', 'answered', 'busy'])
    await narrow.close()
    expect(await faultOf(narrow.run(COUNT))).toBe('failed')
  })

  it('ends on every server what nobody waits for any more, whether it runs or waits', async () => {
    const narrow = await opened({ atOnce: 1, queue: 2 })
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [faultOf(narrow.run(ENDLESS, first.signal)), faultOf(narrow.run(ENDLESS, second.signal))]
    await expect.poll(running).toBe(2)
    second.abort()
    first.abort()
    expect(await Promise.all(asked)).toEqual(['AbortError', 'AbortError'])
    await expect.poll(running).toBe(0)
    expect(await faultOf(narrow.run(COUNT))).toBe('answered')
    await narrow.close()
  })

  it('gives up what takes too long', async () => {
    const hasty = await opened({ patience: 1000 })
    expect(await faultOf(hasty.run(ENDLESS))).toBe('slow')
    await expect.poll(running).toBe(0)
    await hasty.close()
  })
})
