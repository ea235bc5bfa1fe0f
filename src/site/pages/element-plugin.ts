import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'vite'
import { projectFile } from '../../pipeline/data-files.ts'

const SOURCE = projectFile('src', 'embed', 'element', 'reach-map.ts')
const TYPES = projectFile('src', 'embed', 'element', 'reachmap.d.ts')

/** `reachmap.js`, a script that needs nothing beside it, and its types: in the build, and from the server while developing. */
export function elementPlugin(): Plugin {
  return {
    name: 'reachmap-element',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'reachmap.js', source: await bundleElement() })
      this.emitFile({ type: 'asset', fileName: 'reachmap.d.ts', source: readFileSync(TYPES, 'utf8') })
    },
    configureServer(server) {
      server.middlewares.use(`${server.config.base}reachmap.js`, (_, response) => {
        bundleElement().then(
          (code) => response.setHeader('Content-Type', 'text/javascript').end(code),
          (reason: Error) => response.writeHead(500).end(reason.message),
        )
      })
    },
  }
}

/** The element and what it imports as one script, which may be loaded as a module or without. */
export async function bundleElement(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: SOURCE, formats: ['iife'], name: 'reachmap', fileName: () => 'reachmap.js' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The element was not bundled.')
  return output.output[0].code
}
