import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { BrowserContext } from '@playwright/test'

/** How a file can fail: the network is gone, the server says so, gives its front page instead, or never answers. */
export const KINDS = ['offline', '404', '500', 'page', 'never'] as const
export type Kind = (typeof KINDS)[number]

/** What no page asks for by itself: pages, what is linked to, what others copy, and what the server packed. */
const NOT_ASKED =
  /\.html$|^(?:story|v)\/|\.(?:br|gz|map)$|^\.vite\/|^(?:oembed\.json|reachmap\..*|share\.png|poster-.*|_headers)$|^data\/(?:incidents\.(?:geojson|csv|schema\.json)|(?:datapackage|sources|left-out|views)\.json|citation\.json|CITATION\.cff|LICENSE\.txt|catalog\.jsonld)$|^data\/\d+\.\d+\.\d+\//

/** Everything in a build that a page may ask for, as paths from its root, without the hash: `assets/Reach.js`. */
export function filesOf(dist: string): string[] {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  return paths.filter((path) => !NOT_ASKED.test(path)).sort()
}

/** The name of a file without the hash of its content: the same after every build. */
export function nameOf(path: string): string {
  return path.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1')
}

/** Files without which the map draws less; for all else a map proves nothing, and takes half the time of a visit. */
const OF_THE_MAP = /^(?:map-view|maplibre-gl-worker|noto-sans)|pmtiles$/

/** Whether a file, by its path, is drawn or run by the map. */
export const isOfTheMap = (path: string): boolean => OF_THE_MAP.test(nameOf(path))

/** Lets files of the site fail from now on. Gives how often they were asked for since. */
export async function fail(
  context: BrowserContext,
  paths: readonly string[],
  kind: Kind,
): Promise<() => number> {
  let asked = 0
  await context.route(
    (url) => paths.includes(url.pathname.slice(1)),
    async (route) => {
      asked++
      if (kind === 'offline') await route.abort('internetdisconnected')
      else if (kind === 'page')
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Another page</title>' })
      else if (kind !== 'never') await route.fulfill({ status: Number(kind), body: 'Not here.' })
    },
  )
  return () => asked
}
