import { type Browser, expect, type Page, type Request } from '@playwright/test'
import { fail, type Kind } from './failing.ts'
import { STARTED, started } from './started.ts'
import { STEPS } from './steps.ts'
import { BOUND_MS, type Walk, wait } from './walk.ts'

export interface Case {
  /** Paths of the files that fail. */
  readonly files: readonly string[]
  readonly kind: Kind
  readonly page: 'explorer' | 'embed'
  /** Whether it fails from the first request on, or once the map stands. */
  readonly when: 'before' | 'after'
  /** Whether there is a map; without one a visit takes half the time. */
  readonly map: boolean
  /** What is opened in the explorer, by the names of the steps. */
  readonly steps: readonly string[]
}

export interface Outcome {
  readonly asked: number
  /** What is wrong with the page, in words; empty where it did what it should. */
  readonly problems: readonly string[]
}

const QUERY = 'view=45,40,3&theme=light&lang=en'

/** A visit to a page of which one file fails: everything is opened, and whatever promises too much is written down. */
export async function visit(browser: Browser, site: string, which: Case): Promise<Outcome> {
  const page = await newPage(browser)
  const context = page.context()
  const problems: string[] = []
  const { kind, map } = which
  const unstyled = which.files.some((file) => file.endsWith('.css'))
  const walk: Walk = { page, kind, map, unstyled, problems }
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`))
  if (!map) await page.addInitScript(withoutWebgl)
  if (kind === 'never') await page.clock.install()
  try {
    let asked = () => 0
    if (which.when === 'before') asked = await fail(context, which.files, kind)
    const address = `${site}${which.page === 'embed' ? 'embed/' : ''}?${QUERY}`
    await page.goto(address, { waitUntil: 'commit' })
    if (which.when === 'after') {
      await stands(page, map)
      asked = await fail(context, which.files, kind)
    }
    await page.waitForFunction(() => document.body !== null)
    for (let i = 0; i < 2; i++) await wait(walk)
    if (await started(walk)) {
      if (which.page === 'embed') await lookAtEmbed(page, problems)
      else for (const step of which.steps) await STEPS[step]!.take(walk)
    }
    return { asked: asked(), problems }
  } catch (reason) {
    return { asked: 1, problems: [...problems, reasonOf(reason)] }
  } finally {
    await context.close()
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(BOUND_MS)
  return page
}

/** Opens everything in an explorer of which nothing fails. Gives the files that each step asked for first. */
export async function askedBySteps(browser: Browser, site: string): Promise<Record<string, string[]>> {
  const page = await newPage(browser)
  const asked: Record<string, string[]> = { start: [] }
  let files = asked.start!
  const open = new Set<Request>()
  page.on('request', (request) => {
    // What the preview of an embed asks for goes with it, and is never told to have ended.
    if (request.frame() !== page.mainFrame()) return
    open.add(request)
    files.push(new URL(request.url()).pathname.slice(1))
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  /** Everything has come that was asked for, and the page has had its turn with it. */
  const stillOpen = async () => {
    await aTurn(page)
    return [...open].map((request) => request.url())
  }
  const isQuiet = () => expect.poll(stillOpen, { timeout: BOUND_MS }).toEqual([])
  const walk: Walk = { page, kind: 'offline', map: false, unstyled: false, problems: [] }
  try {
    await page.addInitScript(withoutWebgl)
    await page.goto(`${site}?${QUERY}`)
    await stands(page, false)
    await isQuiet()
    for (const [name, step] of Object.entries(STEPS)) {
      files = asked[name] = []
      await step.take(walk)
      await isQuiet()
    }
    expect(walk.problems).toEqual([])
    return asked
  } finally {
    await page.context().close()
  }
}

/** What Playwright says went wrong, and what stood in the way. */
function reasonOf(reason: unknown): string {
  const [first, ...log] = String(reason).split('\n')
  const why = log.find((line) => /waiting for|intercepts/.test(line)) ?? ''
  const inTheWay = log.find((line) => line.includes('intercepts')) ?? ''
  return [first, why, inTheWay].map((line) => line!.trim().slice(0, 200)).join(' ')
}

const aTurn = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done)))

function withoutWebgl() {
  const original = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    return given[0].startsWith('webgl') ? null : original.apply(this, given)
  } as typeof original
}

async function stands(page: Page, map: boolean): Promise<void> {
  await page.locator(STARTED).waitFor()
  if (map) await page.locator('[data-stands="true"]').first().waitFor()
}

async function lookAtEmbed(page: Page, problems: string[]): Promise<void> {
  await page
    .getByRole('main', { name: 'Map' })
    .locator('canvas, svg, ol, ul')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => problems.push('shows neither map nor picture'))
}
