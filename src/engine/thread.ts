import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

const fromHere = createRequire(import.meta.url)
const TSX = pathToFileURL(fromHere.resolve('tsx/esm/api').replace(/\.cjs$/, '.mjs'))

/**
 * A thread that runs a module. It does not take over how its process reads TypeScript: it is told again, wherever the process was
 * started. `require` finds what is meant for itself, and what is meant for `import` beside it.
 */
export function startThread(
  module: URL,
  workerData: unknown,
  limits?: WorkerOptions['resourceLimits'],
): Worker {
  const starter = `import(${JSON.stringify(TSX.href)}).then(({ register }) => {
  register()
  return import(${JSON.stringify(module.href)})
})`
  return new Worker(starter, {
    ...{ eval: true, workerData, execArgv: [] },
    ...(limits && { resourceLimits: limits }),
  })
}
