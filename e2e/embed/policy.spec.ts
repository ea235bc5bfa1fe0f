import { expect, test } from './test.ts'

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
