import { TEST_FLAGS } from '../chromium.ts'
import { expect, test } from './test.ts'

test.use({
  launchOptions: { args: [...TEST_FLAGS, '--disable-3d-apis'], executablePath: process.env.CHROMIUM_PATH },
})

test('without WebGL there are a picture, the list of what is shown, and the time', async ({ host }) => {
  await host.open('bare.html')
  const { frame } = host.map()
  await host.map().expectPoster()
  const lines = frame.getByRole('list', { name: 'Incidents shown' }).getByRole('button')
  await expect(lines).toHaveCount(9)
  await frame.getByRole('button', { name: 'Next incident' }).click()
  await expect(lines).toHaveCount(10)
  await lines.first().click()
  expect((await host.map().ask({ type: 'get' })) as { state: { id?: string } }).toMatchObject({
    state: { id: expect.any(String) },
  })
})
