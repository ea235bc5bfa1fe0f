import { loadDuckDB } from './missing.ts'

/** Whether tests can ask the real engine. */
export const HAS_ENGINE = await loadDuckDB().then(
  () => true,
  () => false,
)

/** Stands in the title of what is left out without it. */
export const NEEDS_ENGINE = HAS_ENGINE ? '' : ' (skipped: @duckdb/node-api is not installed)'
