import type { Browser, Locator, Page } from '@playwright/test'
import { patience } from '../pace.ts'
import { fail, type Kind } from './failing.ts'

export interface Case {
  /** Paths of the files that fail. */
  readonly files: readonly string[]
  readonly kind: Kind
  readonly page: 'explorer' | 'embed'
  /** Whether it fails from the first request on, or once the map stands. */
  readonly when: 'before' | 'after'
  /** Whether there is a map; without one a visit takes half the time. */
  readonly map: boolean
}

export interface Outcome {
  readonly asked: number
  /** What is wrong with the page, in words; empty where it did what it should. */
  readonly problems: readonly string[]
}

const BOUND_MS = patience(20_000)
/** Further than any patience of the page. */
const PATIENCE_MS = 40_000
const QUERY = 'view=45,40,3&theme=light&lang=en'
/** Words that promise that something will come. */
const PROMISES = /Loading …|Loading the incidents|Measuring .* …/

/** A visit to a page of which one file fails: everything is opened, and whatever promises too much is written down. */
export async function visit(browser: Browser, site: string, which: Case): Promise<Outcome> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(BOUND_MS)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`))
  if (!which.map) await page.addInitScript(withoutWebgl)
  if (which.kind === 'never') await page.clock.install()
  try {
    let asked = () => 0
    if (which.when === 'before') asked = await fail(context, which.files, which.kind)
    const address = `${site}${which.page === 'embed' ? 'embed/' : ''}?${QUERY}`
    await page.goto(address, { waitUntil: 'commit' })
    if (which.when === 'after') {
      await stands(page, which.map)
      asked = await fail(context, which.files, which.kind)
    }
    await settle(page, which.kind)
    if (which.page === 'embed') await lookAtEmbed(page, problems)
    else await walkThrough(page, which, problems)
    return { asked: asked(), problems }
  } catch (reason) {
    return { asked: 1, problems: [...problems, reasonOf(reason)] }
  } finally {
    await context.close()
  }
}

/** What Playwright says went wrong, and what stood in the way. */
function reasonOf(reason: unknown): string {
  const [first, ...log] = String(reason).split('\n')
  const why = log.find((line) => /waiting for|intercepts/.test(line)) ?? ''
  const inTheWay = log.find((line) => line.includes('intercepts')) ?? ''
  return [first, why, inTheWay].map((line) => line!.trim().slice(0, 200)).join(' ')
}

function withoutWebgl() {
  const original = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    return given[0].startsWith('webgl') ? null : original.apply(this, given)
  } as typeof original
}

async function stands(page: Page, map: boolean): Promise<void> {
  await page.getByTestId('date-stamp').waitFor()
  if (map) await page.locator('[data-stands="true"]').first().waitFor()
}

/** Lets the page's patience run out where it is tried, and the styles' as well. */
async function settle(page: Page, kind: Kind): Promise<void> {
  await page.waitForFunction(() => document.body !== null)
  if (kind === 'never') {
    await page.clock.fastForward(PATIENCE_MS)
    await page.clock.fastForward(PATIENCE_MS)
  }
}

const words = (page: Page) => page.evaluate(() => document.body.innerText)

/** Waits until something holds of the page's words; what `says` otherwise. */
async function until(
  page: Page,
  kind: Kind,
  problems: string[],
  says: string,
  holds: (text: string) => boolean | Promise<boolean>,
): Promise<void> {
  for (const started = Date.now(); Date.now() - started < BOUND_MS; ) {
    if (await holds(await words(page))) return
    if (kind === 'never') await page.clock.fastForward(1000)
    await page.waitForTimeout(50)
  }
  problems.push(`${says}: "${(await words(page)).slice(0, 300).replaceAll('\n', ' | ')}"`)
}

/** What the build rendered has a date too, in sight for as long as no style has come; it counts once a script has taken it over. */
const STARTED = '#app:is([data-live], :not([data-first])) [data-testid="date-stamp"]'

/** Whether the page has started: else words say that it did not, in the time that its style gives it. */
async function started(page: Page, kind: Kind, problems: string[]): Promise<boolean> {
  const found = await Promise.race([
    page
      .locator(STARTED)
      .waitFor()
      .then(() => 'page' as const),
    page
      .getByRole('alert')
      .first()
      .waitFor()
      .then(() => 'words' as const),
    notStarted(page).then(() => 'words' as const),
  ]).catch(() => 'nothing' as const)
  if (found === 'nothing') await until(page, kind, problems, 'is blank', (text) => text.trim() !== '')
  return found === 'page'
}

/** A busy machine takes its time to start a page. */
const STARTING_MS = patience(5000)

async function notStarted(page: Page): Promise<void> {
  const starting = page.locator('.starting')
  await starting.waitFor({ state: 'attached' })
  for (;;) {
    await page.waitForTimeout(300)
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish()
    })
    // Its words may stand for a moment before the scripts run: they count where they stay.
    await page.waitForTimeout(STARTING_MS)
    if (await starting.isVisible()) return
    if ((await starting.count()) === 0) return new Promise(() => {})
  }
}

async function walkThrough(page: Page, which: Case, problems: string[]): Promise<void> {
  const { kind } = which
  if (!(await started(page, kind, problems))) return
  const panel = page.getByRole('tabpanel')
  for (const name of ['Reach', 'Clusters', 'Sources', 'Filters', 'Incidents']) {
    await page.getByRole('tab', { name }).click()
    if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
    await until(page, kind, problems, `${name} promises without end`, (text) => !PROMISES.test(text))
    if ((await panel.innerText()).trim() === '') problems.push(`${name} is blank`)
    if (name === 'Reach') await openMethods(page, kind, problems)
  }
  for (const look of ['Table', 'List']) {
    if (isUnstyled(which)) await panel.getByRole('radio', { name: look, exact: true }).press(' ')
    else await panel.getByText(look, { exact: true }).click()
    if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
    await until(page, kind, problems, `the ${look} promises without end`, (text) => !PROMISES.test(text))
  }
  const take = page.getByRole('button', { name: 'Take along', exact: true })
  // Without the style sheet that lays them out as a row, one button opens those of the head.
  if (!(await take.isVisible())) await press(page.getByRole('button', { name: 'Menu' }), which)
  await press(take, which)
  await lookAtPanes(page, which, problems)
  if (which.map && (await page.getByRole('button', { name: 'Zoom in' }).isEnabled())) {
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click()
    if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
  }
  const row = panel.getByRole('listitem').getByRole('button').first()
  await press(row, which)
  if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
  const inMap = page.getByRole('main', { name: 'Map' })
  await page
    .getByTestId('card')
    .or(inMap.getByRole('button', { name: 'Try again' }))
    .or(inMap.getByRole('button', { name: 'Reload the page' }))
    .first()
    .waitFor()
    .catch(() => problems.push('a row of the list opens no card, and nothing says why'))
  await openOwnFile(page, kind, problems)
}

/** Without a style sheet parts lie over each other; the keyboard reaches them all. */
const isUnstyled = ({ files }: Case) => files.some((file) => file.endsWith('.css'))

function press(button: Locator, which: Case): Promise<void> {
  return isUnstyled(which) ? button.press('Enter') : button.click()
}

/** Opens the methods where the panel is there to open them. */
async function openMethods(page: Page, kind: Kind, problems: string[]): Promise<void> {
  const methods = page.getByRole('tabpanel').getByRole('button', { name: 'Methods' })
  if ((await methods.count()) === 0) return
  await methods.click()
  await dialogSays(page, kind, problems, 'the methods')
}

/** Opens each way in which a view is taken along. */
async function lookAtPanes(page: Page, which: Case, problems: string[]): Promise<void> {
  const { kind } = which
  const tabs = page.getByRole('dialog').getByRole('tab')
  await tabs
    .first()
    .waitFor()
    .catch(() => {})
  for (const tab of await tabs.all()) {
    await press(tab, which)
    if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
    await until(
      page,
      kind,
      problems,
      `${await tab.innerText()} promises without end`,
      (text) => !PROMISES.test(text),
    )
  }
  await dialogSays(page, kind, problems, 'what is taken along')
}

async function dialogSays(page: Page, kind: Kind, problems: string[], what: string): Promise<void> {
  if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
  await page
    .getByRole('dialog')
    .waitFor()
    .catch(() => problems.push(`${what}: no dialog`))
  await page.keyboard.press('Escape')
}

/** Opens a file of the reader's own where the panel is there to open it. */
async function openOwnFile(page: Page, kind: Kind, problems: string[]): Promise<void> {
  await page.getByRole('tab', { name: 'Sources' }).click()
  const input = page.getByRole('tabpanel').locator('input[type="file"]')
  if ((await input.count()) === 0) return
  const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [10, 50] } }
  const features = [{ ...feature, id: 'mine', properties: { start: '2020-01-01', title: 'Mine' } }]
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  await input.setInputFiles({ name: 'mine.geojson', mimeType: 'application/json', buffer })
  if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
  const again = page.getByRole('dialog').getByRole('button', { name: /^(?:Try again|Reload the page)$/ })
  await until(
    page,
    kind,
    problems,
    'an own file is neither opened nor refused',
    async (text) => /mine\.geojson/.test(text) || again.isVisible(),
  )
}

async function lookAtEmbed(page: Page, problems: string[]): Promise<void> {
  if (!(await started(page, 'offline', problems))) return
  await page
    .getByRole('main', { name: 'Map' })
    .locator('canvas, svg, ol, ul')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => problems.push('shows neither map nor picture'))
}
