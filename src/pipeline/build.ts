import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { IncidentFeature } from '../core/record/incident.ts'
import { type Issue, printIssues } from '../core/record/issue.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { encodeDataFiles } from '../core/table/written-files.ts'
import { checkFile } from './check/check.ts'
import { readJsonFile } from './check/read-json.ts'
import { type Command, type Outcome, readOptionsOnly } from './command.ts'
import { GEODATA, projectFile } from './data-files.ts'
import { publishedFiles } from './publish.ts'
import { datasetOfFolder, withDefaults } from './stories/dataset.ts'
import { storyFilesOf, toldStories } from './stories/told-stories.ts'
import { versionFiles } from './versions.ts'

export const buildCommand: Command = {
  help: `geodata build [--input FILE.geojson] [--out FOLDER] [--unchecked] [--no-basemap]

Checks the data and writes what the pages load: incidents.bin (columns), features.json (texts; of more than 50,000 incidents in
blocks below texts/), info.json (title, sources, what was left out), the stories with their figures filled, and the basemap. Beside them it writes what other tools open: incidents.geojson (with
flat figures), incidents.csv, their schema, package, documents, licence and citation, and below VERSION/ the versions before it. The same input gives the same bytes;
the first three name their build and carry a checksum, so that pages find what is damaged or mixed.

  --input FILE   default geodata/incidents.geojson, or the environment's GEODATA_INPUT
  --out FOLDER   default public/data
  --unchecked    take the features as they are, for generated data; incidents.geojson is the input itself, without a table
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
  const folder = dirname(options.input)
  const dataset = datasetOfFolder(features, folder)
  const files = layOutDataset(dataset)
  rmSync(join(options.out, 'texts'), { recursive: true, force: true })
  writeFiles(options.out, files)
  rmSync(join(options.out, 'stories'), { recursive: true, force: true })
  if (!options.unchecked) writeFiles(options.out, storyFilesOf(toldStories(folder, dataset)))
  // A million generated features are for the pages alone: nobody opens them as a table.
  if (options.unchecked) copyFileSync(options.input, join(options.out, 'incidents.geojson'))
  else {
    writeFiles(options.out, publishedFiles(features.map(withDefaults), folder))
    writeFiles(options.out, versionFiles(features, folder, dataset.info.version))
  }
  if (options.basemap) await writeBasemap(join(options.out, 'basemap'))
  const sizes = sizesOf(files)
  return { code: 0, out: `${options.out}: ${features.length} features (${sizes.join(', ')}).` }
}

/** How large the files are, those of the same texts together. */
function sizesOf(files: Readonly<Record<string, Uint8Array>>): string[] {
  const sizes = new Map<string, { files: number; bytes: number }>()
  for (const [file, { length }] of Object.entries(files)) {
    const name = file.replace(/-\d+\./, '-*.')
    const { files, bytes } = sizes.get(name) ?? { files: 0, bytes: 0 }
    sizes.set(name, { files: files + 1, bytes: bytes + length })
  }
  return [...sizes].map(
    ([name, { files, bytes }]) => `${files > 1 ? `${files} ` : ''}${name} ${Math.ceil(bytes / 1024)} KB`,
  )
}

function readUnchecked(file: string): { features: readonly IncidentFeature[]; issues: readonly Issue[] } {
  const { value, issues } = readJsonFile(file)
  return { features: (value as { features?: IncidentFeature[] } | undefined)?.features ?? [], issues }
}

/** Name and bytes of every file but the basemap and the stories. */
export function layOut(
  features: readonly IncidentFeature[],
  input: string,
): Readonly<Record<string, Uint8Array>> {
  return layOutDataset(datasetOfFolder(features, dirname(input)))
}

function layOutDataset({ info, columns, feature }: Dataset): Readonly<Record<string, Uint8Array>> {
  const features = Array.from({ length: columns.count }, (_, i) => feature(i)!)
  return encodeDataFiles({ columns, features, info })
}

function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

async function writeBasemap(folder: string): Promise<void> {
  const [{ buildBasemap }, { writeLand }] = await Promise.all([
    import('./basemap/basemap.ts'),
    import('./basemap/land.ts'),
  ])
  rmSync(folder, { recursive: true, force: true })
  await buildBasemap(folder)
  writeLand(join(folder, 'land.json'))
}
