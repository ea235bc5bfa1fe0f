import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toColumns } from '../core/columns.ts'
import { encodeColumns } from '../core/columns-file.ts'
import type { IncidentFeature } from '../core/incident.ts'
import { type Issue, printIssues } from '../core/issue.ts'
import { checkFile } from './check.ts'
import { type Command, type Outcome, readOptionsOnly } from './command.ts'
import { GEODATA, projectFile } from './data-files.ts'
import { readInfo } from './dataset-info.ts'
import { readJsonFile } from './read-json.ts'

export const buildCommand: Command = {
  help: `geodata build [--input FILE.geojson] [--out FOLDER] [--unchecked] [--no-basemap]

Checks the data and writes what the pages load: incidents.bin (columns), features.json (texts), info.json
(title, sources, what was left out), incidents.geojson (for readers without scripts) and the basemap. The same input
gives the same bytes.

  --input FILE   default geodata/incidents.geojson, or the environment's GEODATA_INPUT
  --out FOLDER   default public/data
  --unchecked    take the features as they are, for generated data
  --no-basemap   leave the basemap as it is

Exit code: 0 written, 1 the data have problems (they are printed, nothing is written), 2 wrong use.`,
  run(args) {
    const values = readOptionsOnly(args, {
      input: { type: 'string' },
      out: { type: 'string' },
      unchecked: { type: 'boolean' },
      'no-basemap': { type: 'boolean' },
    })
    return build({
      input: values.input ?? process.env.GEODATA_INPUT ?? join(GEODATA, 'incidents.geojson'),
      out: values.out ?? projectFile('public', 'data'),
      unchecked: values.unchecked ?? false,
      basemap: !values['no-basemap'],
    })
  },
}

export interface BuildOptions {
  readonly input: string
  readonly out: string
  /** Whether the features are taken as they are. */
  readonly unchecked: boolean
  /** Whether the basemap is built too: some seconds. */
  readonly basemap: boolean
}

/** Reads, checks, lays out in columns, writes; nothing is written when the data have problems. */
export async function build(options: BuildOptions): Promise<Outcome> {
  const { features, issues } = options.unchecked ? readUnchecked(options.input) : checkFile(options.input)
  if (issues.length > 0) return { code: 1, err: printIssues(issues) }
  const files = layOut(features, options.input)
  writeFiles(options.out, files)
  copyFileSync(options.input, join(options.out, 'incidents.geojson'))
  if (options.basemap) await writeBasemap(join(options.out, 'basemap'))
  const sizes = Object.entries(files).map(([name, bytes]) => `${name} ${Math.ceil(bytes.length / 1024)} KB`)
  return { code: 0, out: `${options.out}: ${features.length} features (${sizes.join(', ')}).` }
}

function readUnchecked(file: string): { features: readonly IncidentFeature[]; issues: readonly Issue[] } {
  const { value, issues } = readJsonFile(file)
  return { features: (value as { features?: IncidentFeature[] } | undefined)?.features ?? [], issues }
}

/** Name and bytes of every file but the basemap. */
export function layOut(
  features: readonly IncidentFeature[],
  input: string,
): Readonly<Record<string, Uint8Array>> {
  const { columns, features: inOrder } = toColumns(features)
  return {
    'incidents.bin': encodeColumns(columns),
    'features.json': json(inOrder),
    'info.json': json(readInfo(dirname(input))),
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
}

async function writeBasemap(folder: string): Promise<void> {
  const [{ buildBasemap }, { writeLand }] = await Promise.all([import('./basemap.ts'), import('./land.ts')])
  rmSync(folder, { recursive: true, force: true })
  await buildBasemap(folder)
  writeLand(join(folder, 'land.json'))
}
