import { expect, type Locator, type Page } from '@playwright/test'
import { Address } from './address.ts'
import { Card, PlaceList } from './card.ts'
import { Filters } from './filters.ts'
import { IncidentsPanel } from './incidents-panel.ts'
import { MapDriver } from './map-driver.ts'
import { RunClock } from './run-clock.ts'
import { SourcesPanel } from './sources-panel.ts'
import { Tab } from './tab.ts'
import { TimeBar } from './time-bar.ts'

/** The page for viewers and analysts. */
export class ExplorerPage {
  readonly page: Page
  readonly #map: 'drawn' | 'late'
  readonly time: TimeBar
  readonly incidents: IncidentsPanel
  readonly filters: Filters
  readonly sources: SourcesPanel
  readonly card: Card
  readonly place: PlaceList
  readonly map: MapDriver
  readonly address: Address
  readonly clock: RunClock
  readonly tab: Tab
  readonly sentence: Locator
  readonly stamp: Locator
  readonly narration: Locator
  readonly notices: Locator

  constructor(page: Page, map: 'drawn' | 'late' = 'drawn') {
    this.page = page
    this.#map = map
    this.time = new TimeBar(page)
    this.incidents = new IncidentsPanel(page)
    this.filters = new Filters(page)
    this.sources = new SourcesPanel(page)
    this.card = new Card(page)
    this.place = new PlaceList(page)
    this.map = new MapDriver(page)
    this.address = new Address(page)
    this.clock = new RunClock(page)
    this.tab = new Tab(page)
    this.sentence = page.getByTestId('sentence')
    this.stamp = page.getByTestId('date-stamp')
    this.narration = page.getByTestId('status')
    this.notices = page.getByRole('region', { name: 'Notices' })
  }

  /**
   * Opens the page with a link's query and waits until it can be used. A link that does not say its version is of the first
   * one: everybody's incidents, with signals; `openPlain` opens the page as a first visitor does.
   */
  async open(query = 'v=1'): Promise<void> {
    await this.#goTo(`/?${query}`)
  }

  /** Opens the page without any link. */
  async openPlain(): Promise<void> {
    await this.#goTo('/', true)
  }

  async #goTo(path: string, isPlain = false): Promise<void> {
    // The page stands before all that it loads is there; what the build rendered says nothing of how it will stand.
    await this.page.goto(path, { waitUntil: 'commit' })
    // A page that is read without its map waits for it until somebody touches it, which it hears once its first script has run.
    if (isPlain && this.#map === 'late') {
      await expect(this.page.locator('html')).toHaveAttribute('data-link', 'plain')
      await this.page.keyboard.press('Shift')
    }
    await this.isTakenOver()
  }

  /** Opens one of the forms in which the view leaves the page; returns what it shows. */
  async takeAlong(form: 'Picture' | 'Film' | 'Data' | 'Cite' | 'Embed'): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Take along' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Take this view along' })
    await dialog.getByRole('tab', { name: form }).click()
    return dialog.getByRole('tabpanel', { name: form })
  }

  /** Waits until the page's scripts have taken over what the build rendered. */
  async isTakenOver(): Promise<void> {
    await expect(this.page.locator('#app[data-live]')).toBeAttached()
  }

  /** Opens the page with its clock in the test's hands. */
  async openWithClock(query?: string): Promise<void> {
    await this.clock.install()
    await this.tab.install()
    await this.open(query)
    if (this.#map === 'drawn') await this.map.stands()
    // Distances come after the page, and what a frozen clock shows does not change when they do.
    await expect(this.time.farthest.first()).toBeAttached()
    await this.clock.freeze()
  }

  async openPanel(name: 'Incidents' | 'Filters' | 'Sources'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** What a screen reader would be told from now on; the answer gives what it was, with the page's clock. */
  async listen(): Promise<() => Promise<{ text: string; at: number }[]>> {
    const messages = await this.narration.evaluateHandle((element) => {
      const heard: { text: string; at: number }[] = []
      const hear = () => heard.push({ text: element.textContent ?? '', at: Date.now() })
      new MutationObserver(hear).observe(element, { childList: true, characterData: true, subtree: true })
      return heard
    })
    return () => messages.jsonValue()
  }

  /** The date that is printed on the map. */
  get date(): Locator {
    return this.stamp.locator('p').first()
  }
}
