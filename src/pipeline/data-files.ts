import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** Path from the folder where the command runs, for messages. */
export function fromHere(path: string): string {
  const here = relative(process.cwd(), path)
  return here === '' ? '.' : here.startsWith('..') ? path : here
}

/** The project's own data folder. */
export const GEODATA = fromHere(join(ROOT, 'geodata'))

/** A file of the project, from its root. */
export function projectFile(...parts: string[]): string {
  return fromHere(join(ROOT, ...parts))
}

/** Files that people edit and the formatter keeps in form; they need not be there. */
export const DATA_FILES: readonly string[] = [
  'incidents.geojson',
  'sources.json',
  'left-out.json',
  'dataset.json',
  'views.json',
].map((name) => join(GEODATA, name))

/** Stories in a data folder, sorted; none where there is no such folder. */
export function storyFiles(folder: string): string[] {
  try {
    const names = readdirSync(join(folder, 'stories')).filter((name) => name.endsWith('.json'))
    return names.sort().map((name) => join(folder, 'stories', name))
  } catch {
    return []
  }
}
