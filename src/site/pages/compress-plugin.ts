import type { Plugin, ResolvedConfig } from 'vite'
import { compressFolder } from '../compress.ts'

/** Compresses what a build has written, once, for servers that choose among what stands ready. */
export function compressPlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'reachmap-compress',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const written = await compressFolder(config.build.outDir)
        this.info(`${written.length} compressed files`)
      },
    },
  }
}
