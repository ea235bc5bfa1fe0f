import { HostPage } from './host-page.ts'
import { writeHosts } from './host-server.ts'
import { expect, test } from './test.ts'

for (const name of ['bare.html', 'sandbox.html', 'element.html', 'made.html']) {
  test(`${name}, opened from disk, shows its map and is answered`, async ({ page, servers }) => {
    const hosts = writeHosts(servers.site)
    const host = new HostPage(page, { site: servers.site, hosts: hosts.url })
    await host.open(name)
    expect(new URL(page.url()).protocol).toBe('file:')
    await host.map().expectDrawn()
    expect(await host.map().ask({ type: 'get' })).toMatchObject({ ok: true, state: { at: '2024-01-03' } })
    await hosts.close()
  })
}
