import { join } from 'node:path'
import { portOf, startServer } from '../../src/site/serve.ts'
import { startHosts } from './host-server.ts'

/** Serves the built pages and, as another site, the demo page that embeds them, until it is stopped. */
const { PORT } = process.env
const port = portOf(PORT)
const dir = join(import.meta.dirname, '..', '..', 'dist')

try {
  const site = await startServer({ port, dir })
  const hosts = await startHosts(site.url, port + 1)
  process.stdout.write(`The maps come from ${site.url}\nThe page that shows them stands at ${hosts.url}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}.\n`)
  process.exitCode = 1
}
