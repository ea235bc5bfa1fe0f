import type { Locator, Page } from '@playwright/test'
import { patience } from '../pace.ts'
import type { Kind } from './failing.ts'

/** Longer than anything takes that will come at all. */
export const BOUND_MS = patience(20_000)
/** Further than any patience of the page. */
const PATIENCE_MS = 40_000
/** Words that promise that something will come. */
const PROMISES = /Loading …|Loading the incidents|Measuring .* …/

/** A page of which something fails, and what is written down of it. */
export interface Walk {
  readonly page: Page
  readonly kind: Kind
  /** Whether there is a map. */
  readonly map: boolean
  /** Whether a style sheet fails: then parts lie over each other, and the keyboard reaches them all. */
  readonly unstyled: boolean
  /** What is wrong with the page, in words. */
  readonly problems: string[]
}

/** Lets the page's patience run out where it is tried. */
export async function wait({ page, kind }: Walk): Promise<void> {
  if (kind === 'never') await page.clock.fastForward(PATIENCE_MS)
}

/** Waits until something holds of the page's words; what `says` otherwise. */
export async function until(
  { page, kind, problems }: Walk,
  says: string,
  holds: (text: string) => boolean | Promise<boolean>,
): Promise<void> {
  const words = () => page.evaluate(() => document.body.innerText)
  for (const started = Date.now(); Date.now() - started < BOUND_MS; ) {
    if (await holds(await words())) return
    if (kind === 'never') await page.clock.fastForward(1000)
    await page.waitForTimeout(50)
  }
  problems.push(`${says}: "${(await words()).slice(0, 300).replaceAll('\n', ' | ')}"`)
}

/** Waits until nothing is promised any more. */
export async function isDone(walk: Walk, what: string): Promise<void> {
  await wait(walk)
  await until(walk, `${what} promises without end`, (text) => !PROMISES.test(text))
}

/** Waits until something is in sight, or a way to try again where it would be. Says whether it is there. */
export async function isThere(walk: Walk, wanted: Locator, place: Locator, what: string): Promise<boolean> {
  const again = place.getByRole('button', { name: /^(?:Try again|Reload the page)$/ }).first()
  await wait(walk)
  const either = async () => (await wanted.isVisible()) || (await again.isVisible())
  await until(walk, `${what} neither comes nor fails`, either)
  return wanted.isVisible()
}

/** Presses a button as it can be reached. */
export function press(button: Locator, { unstyled }: Walk): Promise<void> {
  return unstyled ? button.press('Enter') : button.click()
}

/** Opens a panel, which may promise nothing and not be blank. */
export async function openPanel(walk: Walk, name: string): Promise<Locator> {
  const { page, problems } = walk
  await press(page.getByRole('tab', { name }), walk)
  await isDone(walk, name)
  const panel = page.getByRole('tabpanel')
  if ((await panel.innerText()).trim() === '') problems.push(`${name} is blank`)
  return panel
}

/** Presses a button of the head; without the style sheet that lays them out as a row, one button opens them. */
export async function pressInHead(walk: Walk, name: string): Promise<void> {
  const button = walk.page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await press(walk.page.getByRole('button', { name: 'Menu' }), walk)
  await press(button, walk)
}

/** Waits for a dialog, which may promise nothing and not be blank, and does something in it before it is closed. */
export async function inDialog(
  walk: Walk,
  what: string,
  act: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const dialog = walk.page.getByRole('dialog')
  await wait(walk)
  await dialog.waitFor().catch(() => walk.problems.push(`${what}: no dialog`))
  await isDone(walk, what)
  if ((await dialog.count()) > 0) await act(dialog)
  await walk.page.keyboard.press('Escape')
}
