import { join } from 'node:path'
import { portOf, startServer } from '../../src/site/serve.ts'
import { startHosts } from './host-server.ts'
import { tryWordPress } from './wordpress/try.ts'

/**
 * Serves the built pages and, as another site, the demo page that embeds them, until it is stopped. With `wordpress` it asks WordPress's
 * own code to embed the pages of stories and views, and ends.
 */
const { PORT } = process.env
const dir = join(import.meta.dirname, '..', '..', 'dist')

try {
  if (process.argv[2] === 'wordpress') {
    const wrong = await tryWordPress(dir, (line) => process.stdout.write(`${line}\n`))
    if (wrong) process.exitCode = 1
  } else {
    const port = portOf(PORT)
    const site = await startServer({ port, dir })
    const hosts = await startHosts(site.url, port + 1)
    process.stdout.write(`The maps come from ${site.url}\nThe page that shows them stands at ${hosts.url}\n`)
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}.\n`)
  process.exitCode = 1
}
