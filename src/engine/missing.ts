/** The engine is no part of what everybody installs: what of it is used here is described here, and the types need it neither. */
const PACKAGE = '@duckdb/node-api'
const VERSION = '1.5.6-r.1'

/** A part of the rows of an answer, at most 2,048. */
interface Chunk {
  readonly rowCount: number
  getColumnVector(column: number): { getItem(row: number): unknown }
}

/** One connection to a database. */
export interface Connection {
  run(sql: string): Promise<{ readonly rowCount: number; fetchChunk(): Promise<Chunk | null> }>
  /** As `run`, with rows that are made as they are fetched. */
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>
  interrupt(): void
  closeSync(): void
}

interface DuckDB {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>
  }
}

/** Thrown where the engine is not installed; says how it is. */
export class EngineMissing extends Error {
  constructor() {
    super(
      `The engine of stores is not installed: run npm install --no-save ${PACKAGE}@${VERSION} (some 70 MB)`,
    )
  }
}

/** The engine's package. Rejects with EngineMissing where it is not installed, or there is none for this machine. */
export async function loadDuckDB(): Promise<DuckDB> {
  const name: string = PACKAGE
  try {
    return (await import(/* @vite-ignore */ name)) as DuckDB
  } catch {
    throw new EngineMissing()
  }
}
