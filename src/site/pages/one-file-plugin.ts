import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin, ResolvedConfig, Rolldown } from 'vite'

/** What a page is made of that is to open from disk: addresses below the site, without a slash at the start. */
export interface OneFileList {
  readonly entry: string
  readonly files: readonly string[]
  /** About how large the page gets, bytes. */
  readonly bytes: number
}

const PAGE = 'index.html'
/** Names as the build gives them. */
const NAME = /[\w.-]+\.(?:js|css|woff2)/g
/** Of the data, what no page asks for: copies for other tools, and earlier versions. */
const FOR_OTHERS = /\.(?:csv|geojson|jsonld|cff|txt)$|schema\.json$|datapackage\.json$|^\d/

/** `one-file.json`: the files of which the explorer makes a page of one file. */
export function oneFilePlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'reachmap-one-file',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle(_, bundle) {
      const entry = Object.values(bundle).find(
        (one): one is Rolldown.OutputChunk =>
          one.type === 'chunk' && one.isEntry && one.facadeModuleId?.endsWith(`src/${PAGE}`) === true,
      )
      if (!entry) return
      const data = join(config.publicDir, 'data')
      const named = namedFrom(entry.fileName, bundle)
      const files = dataFiles(data)
      const packed = gzipSync(
        Buffer.concat([
          ...named.map((file) => contentOf(bundle[file]!)),
          ...files.map((file) => readFileSync(join(data, file))),
        ]),
      )
      const list: OneFileList = {
        entry: entry.fileName,
        files: [...named, ...files.map((file) => `data/${file}`)],
        bytes: Math.ceil((packed.length * 4) / 3),
      }
      this.emitFile({ type: 'asset', fileName: 'one-file.json', source: JSON.stringify(list) })
    },
  }
}

/** A file of the bundle and all that are named in it, and in those, in the order in which they are. */
function namedFrom(entry: string, bundle: Rolldown.OutputBundle): string[] {
  const byName = new Map(Object.keys(bundle).map((file) => [file.slice(file.lastIndexOf('/') + 1), file]))
  const found = new Set([entry])
  for (const file of found) {
    for (const [name] of textOf(bundle[file]!).matchAll(NAME)) {
      const named = byName.get(name)
      if (named !== undefined) found.add(named)
    }
    const one = bundle[file]!
    if (one.type === 'chunk') for (const style of one.viteMetadata?.importedCss ?? []) found.add(style)
  }
  return [...found]
}

function contentOf(one: Rolldown.OutputAsset | Rolldown.OutputChunk): Buffer {
  return Buffer.from(one.type === 'chunk' ? one.code : one.source)
}

function textOf(one: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (one.type === 'chunk') return one.code
  return /\.(?:js|css)$/.test(one.fileName) ? contentOf(one).toString('utf8') : ''
}

function dataFiles(folder: string): string[] {
  const files = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name)
      if (FOR_OTHERS.test(name)) return []
      return statSync(path).isDirectory() ? files(path) : [relative(folder, path)]
    })
  try {
    readFileSync(join(folder, 'info.json'))
  } catch {
    return []
  }
  return files(folder)
}
