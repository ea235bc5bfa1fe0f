import { RunClock } from '../drivers/run-clock.ts'
import { Tab } from '../drivers/tab.ts'
import { expect, test } from './test.ts'

const PAGES = ['bare.html', 'sandbox.html', 'sandbox-same-origin.html', 'strict.html']

for (const name of PAGES) {
  test(`${name}: the map is drawn at the link's day, plays and ends`, async ({ host }) => {
    await host.open(name)
    await host.map().expectDrawn()
    await host.map().expectDate('3 January 2024')
    const play = host.map().frame.getByRole('button', { name: /^(Play|Again)/ })
    await play.click()
    await host.map().expectDate('22 March 2024')
    await expect(play).toBeVisible()
  })
}

test('before the map there is a picture of the same view', async ({ host, page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.abort())
  await host.open('bare.html')
  await host.map().expectPoster()
  await expect(host.map().poster).toHaveAttribute('aria-label', /^Map\. .* to 3 January 2024: \d+ of \d+/)
})

test('the picture has a light and a dark form', async ({ host, page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.abort())
  const colours: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await host.open('bare.html')
    await host.map().expectPoster()
    colours.push(
      await host
        .map()
        .poster.locator('path')
        .first()
        .evaluate((path) => getComputedStyle(path).fill),
    )
  }
  expect(colours).toEqual(['rgb(238, 234, 224)', 'rgb(32, 40, 47)'])
})

test('without a network it goes on playing what is there', async ({ host, page }) => {
  await host.open('bare.html')
  await host.map().expectDrawn()
  await page.context().setOffline(true)
  await host.map().frame.getByRole('button', { name: 'Next incident' }).click()
  await host.map().expectDate('28 January 2024')
  expect(await host.map().ask({ type: 'set', state: { country: 'RU' } })).toMatchObject({ ok: true })
})

test('a frame that may run no script shows a picture and the list of incidents', async ({ host }) => {
  await host.open('no-script.html')
  const { frame } = host.map()
  const picture = frame.getByRole('img', { name: /^Map\. .* \d+ of \d+/ })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960)
  const listed = Number(/(\d+) of/.exec((await picture.getAttribute('alt'))!)![1])
  await expect(frame.getByRole('listitem')).toHaveCount(listed)
})

test('on paper a sheet with a drawing stands where the map was', async ({ host, page }) => {
  await host.open('bare.html')
  await host.map().expectDrawn()
  await page.emulateMedia({ media: 'print' })
  const sheet = host.map().frame.getByRole('article')
  await expect(sheet.getByRole('img', { name: /^Map\. / })).toBeVisible()
  await expect(host.map().frame.getByRole('button', { name: /^(Play|Again)/ })).toBeHidden()
})

test('a sandboxed link that may not open says where it would have led', async ({ host }) => {
  await host.open('sandbox.html')
  await host.map().expectDrawn()
  await host.map().frame.getByRole('link', { name: 'Open full view' }).click()
  await expect(
    host
      .map()
      .frame.getByRole('main', { name: 'Map' })
      .getByText(/opens? no windows?.*v=2&at=2024-01-03|windows\. The full view:/),
  ).toBeVisible()
})

test('a run waits while the tab is hidden, and goes on where it was', async ({ host, page }) => {
  const [clock, tab] = [new RunClock(page), new Tab(page)]
  await clock.install()
  await tab.install()
  await host.open('bare.html')
  await host.map().expectDrawn()
  await clock.freeze()
  await host
    .map()
    .frame.getByRole('button', { name: /^(Play|Again)/ })
    .click()
  await clock.pass(1000)
  await tab.hide()
  await clock.pass(12_000, 600)
  await host.map().expectDate('3 January 2024')
  await tab.show()
  await clock.pass(200)
  await host.map().expectDate('3 January 2024')
  // It stays with the attack of that day for as long as its line takes to be read.
  await clock.pass(2000)
  await host.map().expectDate('28 January 2024')
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('a map that opens with a card leaves the focus with the page round it', async ({
    host,
    page,
    servers,
  }) => {
    await host.open('bare.html')
    await page.locator('body').evaluate((body, src) => {
      body.innerHTML = `<input aria-label="Comment" /><iframe src="${src}"></iframe>`
    }, `${servers.site}embed/?id=kerman-2024`)
    const field = page.getByRole('textbox', { name: 'Comment' })
    await field.focus()
    await expect(host.map().frame.getByTestId('card')).toBeVisible()
    await page.keyboard.type('seen')
    await expect(field).toHaveValue('seen')
  })
})
