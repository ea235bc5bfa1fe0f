import { type Connection, loadDuckDB } from './missing.ts'

/** What one connection may use. */
export interface Limits {
  readonly memory: string
  readonly threads: number
}

/** What ClickHouse calls by a name, and what differs there in meaning: integer division and the search of bytes. */
const MACROS = [
  'toUInt32(a) AS a::UINTEGER',
  'toInt32(a) AS a::INTEGER',
  'toFloat64(a) AS a::DOUBLE',
  'toFloat32(a) AS a::FLOAT',
  'intDiv(a, b) AS a // b',
  'bitShiftRight(a, k) AS a::UBIGINT >> k',
  'hasText(a, h) AS instr(a, decode(unhex(h))) > 0',
]

/**
 * A connection of a database in the memory that reads one Parquet file as the table `incidents` and can open nothing else:
 * no file, no address, no extension; and nothing of that can be set again.
 */
export async function openLocked(path: string, { memory, threads }: Limits): Promise<Connection> {
  const { DuckDBInstance } = await loadDuckDB()
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const quoted = `'${path.replaceAll("'", "''")}'`
  for (const macro of MACROS) await connection.run(`CREATE MACRO ${macro}`)
  await connection.run(`CREATE VIEW incidents AS SELECT * FROM read_parquet(${quoted})`)
  for (const setting of [
    `memory_limit = '${memory}'`,
    `threads = ${threads}`,
    'parquet_metadata_cache = true',
    "max_temp_directory_size = '0KB'",
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    `allowed_paths = [${quoted}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`)
  return connection
}
