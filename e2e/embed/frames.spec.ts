import { expect, test } from './test.ts'

for (const page of ['bare.html', 'sandbox.html', 'sandbox-same-origin.html', 'strict.html']) {
  test(`the map is drawn in ${page}`, async ({ host }) => {
    await host.open(page)
    await host.map().expectDrawn()
    await expect(host.map().frame.getByText('3 January 2024').first()).toBeVisible()
  })
}
