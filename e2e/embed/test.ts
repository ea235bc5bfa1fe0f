import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { startServer } from '../../src/site/serve.ts'
import { writeDataFolder } from './data-folder.ts'
import { HostPage } from './host-page.ts'
import { startHosts } from './host-server.ts'

/** The built site; `DIST` tests another build. */
export const DIST = process.env.DIST ?? join(import.meta.dirname, '..', '..', 'dist')

/** Where the tests serve everything from; all else is another host. */
const OWN_HOSTS = ['localhost', '127.0.0.1']

interface Servers {
  /** Where the embeds come from, with the headers of `npm start`. */
  readonly site: string
  /** Where the pages round them come from: another origin. */
  readonly hosts: string
}

interface Fixtures {
  host: HostPage
  /** `late` leaves what draws the maps on its way for good, where a test is about something else. */
  map: 'drawn' | 'late'
  /** Fails the test when any frame throws, breaks a policy or asks another host for anything. */
  watch: undefined
}

export const test = base.extend<Fixtures, { servers: Servers }>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const data = writeDataFolder(DIST)
      const site = await startServer({ port: 0, dir: DIST, dataDir: data.folder })
      const hosts = await startHosts(site.url)
      await use({ site: site.url, hosts: hosts.url })
      await Promise.all([site.close(), hosts.close()])
      data.remove()
    },
    { scope: 'worker' },
  ],
  map: ['drawn', { option: true }],
  watch: [
    async ({ page, map }, use) => {
      if (map === 'late') await page.route('**/assets/map-view-*.js', () => {})
      const wrong: string[] = []
      page.on('pageerror', (error) => wrong.push(error.stack ?? error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedScript/.test(message.text())) wrong.push(message.text())
      })
      page.context().on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol.startsWith('http') && !OWN_HOSTS.includes(hostname)) wrong.push(request.url())
      })
      await use(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
  host: async ({ page, servers }, use) => use(new HostPage(page, servers)),
})

export { expect }
