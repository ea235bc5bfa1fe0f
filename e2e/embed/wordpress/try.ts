import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startServer } from '../../../src/site/serve.ts'

const SCRIPT = join(import.meta.dirname, 'embed.php')
/** Where Debian's package puts WordPress. */
const FOLDER = process.env.WORDPRESS ?? '/usr/share/wordpress'
const INSTALL = 'apt-get install --no-install-recommends wordpress php-cli'

/** What WordPress makes of a page's address. */
interface Embedded {
  /** Address of the answer that it found in the page; false where it found none. */
  readonly answer: string | false
  /** What stands in the article; false where its filter left nothing. */
  readonly html: string | false
}

/**
 * Gives the address of every page that the build wrote for a story or a named view to WordPress's own discovery and filter, and
 * says of each what stands in the article. Returns how many of them do not embed their own view; null where there is no
 * WordPress to ask.
 */
export async function tryWordPress(dist: string, say: (line: string) => void): Promise<number | null> {
  const missing = whatIsMissing()
  if (missing) {
    say(`Skipped: there is no ${missing} here. On Debian: ${INSTALL}`)
    return null
  }
  const pages = ['story', 'v'].flatMap((kind) => foldersIn(dist, kind))
  const [first] = pages
  if (first === undefined)
    throw new Error(`There are no pages of stories or views in ${dist}: run npm run build first`)
  const site = new URL('../../', addressOf(dist, first))
  if (site.hostname !== 'localhost')
    throw new Error(
      `The pages say that they stand at ${site.href}: build them without SITE_URL to try them here`,
    )
  const server = await startServer({ port: Number(site.port), dir: dist })
  try {
    let wrong = 0
    for (const page of pages) {
      const { stdout } = await promisify(execFile)('php', [SCRIPT, FOLDER, `${site.href}${page}`])
      const faults = faultsIn(JSON.parse(stdout) as Embedded, dist, page, site.href)
      say(`${faults.length === 0 ? 'embedded' : 'WRONG   '}  ${page}  ${faults.join('; ')}`)
      if (faults.length > 0) wrong++
    }
    return wrong
  } finally {
    await server.close()
  }
}

function whatIsMissing(): string | null {
  try {
    execFileSync('php', ['-v'], { stdio: 'ignore' })
  } catch {
    return 'PHP'
  }
  return existsSync(join(FOLDER, 'wp-includes', 'class-wp-oembed.php')) ? null : `WordPress in ${FOLDER}`
}

function foldersIn(dist: string, kind: string): string[] {
  if (!existsSync(join(dist, kind))) return []
  return readdirSync(join(dist, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${kind}/${name}/`)
}

/** Where a page says that it stands. */
function addressOf(dist: string, page: string): string {
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8')
  return /property="og:url" content="([^"]+)"/.exec(html)![1]!
}

function faultsIn({ answer, html }: Embedded, dist: string, page: string, site: string): string[] {
  const said = JSON.parse(readFileSync(join(dist, page, 'oembed.json'), 'utf8')) as { html: string }
  const own = /src="([^"]+)"/.exec(said.html)![1]!
  if (answer !== `${site}${page}oembed.json`) return [`found ${answer || 'no answer'}`]
  if (html === false) return ['the filter leaves nothing']
  const secret = /data-secret="(\w+)"/.exec(html)?.[1]
  const wanted = {
    'its own view in the frame': html
      .replaceAll('&#038;', '&amp;')
      .includes(`src="${own}#?secret=${secret}"`),
    'the whole width': html.includes('width="100%"'),
    'a title': /<iframe[^>]* title="[^"]+"/.test(html),
    'a frame without rights': html.includes('sandbox="allow-scripts"'),
  }
  return Object.entries(wanted).flatMap(([what, is]) => (is ? [] : [`not ${what}: ${html}`]))
}
