import { oneFile } from '../../export/one-file.ts'

const BASE = import.meta.env.BASE_URL

export interface OneFileList {
  readonly entry: string
  readonly files: readonly string[]
  /** About how large the page gets. */
  readonly bytes: number
}

/** What a page of one file is made of, as the site has it. */
export interface Parts {
  readonly list: OneFileList
  readonly opener: string
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/** The list of what this page is made of. Rejects where there is none: a page that is one file has none. */
export async function listOfPage(): Promise<OneFileList> {
  return (await (await have('one-file.json')).json()) as OneFileList
}

/** Everything that this page is made of. Rejects where a part of it can't be had. */
export async function partsOfPage(list: OneFileList): Promise<Parts> {
  const opener = await (await have('one-file.js')).text()
  const files = list.files.map(async (path) => ({
    path,
    bytes: new Uint8Array(await (await have(path)).arrayBuffer()),
  }))
  return { list, opener, files: await Promise.all(files) }
}

/** The page as one HTML file that shows a view. */
export function pageOf(
  { list, opener, files }: Parts,
  view: { readonly title: string; readonly lang: string; readonly sentence: string; readonly query: string },
): string {
  return oneFile({ ...view, opener, files, entry: list.entry, base: BASE })
}

async function have(path: string): Promise<Response> {
  const response = await fetch(`${BASE}${path}`)
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`)
  return response
}
