import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { loadDuckDB } from './missing.ts'

/** Whether tests can ask the real engine. */
export const HAS_ENGINE = await loadDuckDB().then(
  () => true,
  () => false,
)

/** Stands in the title of what is left out without it. */
export const NEEDS_ENGINE = HAS_ENGINE ? '' : ' (skipped: @duckdb/node-api is not installed)'

/** The server of ClickHouse on this machine; Debian puts it where a user's path does not lead. */
export const CLICKHOUSE = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'clickhouse-server'))
  .find((path) => existsSync(path))

/** Whether tests can start a cluster and load a store into it. */
export const HAS_CLUSTER = HAS_ENGINE && CLICKHOUSE !== undefined

export const NEEDS_CLUSTER = CLICKHOUSE ? NEEDS_ENGINE : ' (skipped: clickhouse-server is not installed)'
