/** The engine is no part of what everybody installs. */
const PACKAGE = '@duckdb/node-api'

/** Thrown where the engine is not installed; says how it is. */
export class EngineMissing extends Error {
  constructor() {
    super(
      `The engine of stores is not installed: run npm install --no-save ${PACKAGE}@1.5.6-r.1 (some 70 MB)`,
    )
  }
}

/** The engine's package. Rejects with EngineMissing where it is not installed, or there is none for this machine. */
export async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new EngineMissing()
  }
}
