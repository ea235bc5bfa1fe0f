import { headerPolicy, metaPolicy } from '../../src/site/policy.ts'
import { expect, test } from './test.ts'

test.use({ map: 'late' })

for (const [path, name] of [
  ['', 'explorer'],
  ['embed/', 'embed'],
] as const) {
  test(`/${path} has the same policy in its head as in its headers, before anything that it is about`, async ({
    request,
    servers,
  }) => {
    const answer = await request.get(`${servers.site}${path}`)
    const [, first, content] = /<head>\s*<(meta http-equiv="Content-Security-Policy") content="([^"]+)"/.exec(
      await answer.text(),
    )!
    expect([first, content!.replaceAll('&#39;', "'"), answer.headers()['content-security-policy']]).toEqual([
      'meta http-equiv="Content-Security-Policy"',
      metaPolicy(name),
      headerPolicy(name),
    ])
  })
}

for (const path of ['', 'embed/']) {
  test(`text becomes neither markup nor script in /${path}`, async ({ page, servers }) => {
    await page.goto(`${servers.site}${path}`)
    await expect(page.getByRole('main', { name: 'Map' })).toBeVisible()
    const refused = await page.evaluate(() => {
      const tries = [
        () => {
          document.createElement('p').innerHTML = '<b>markup</b>'
        },
        () => new Worker('https://elsewhere.example/script.js'),
        () => new Worker('data:text/javascript,1'),
      ]
      return tries.map((attempt) => {
        try {
          attempt()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      })
    })
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError'])
  })
}
