import { expect, type Locator, type Page } from '@playwright/test'
import { Address } from './address.ts'
import { Card, PlaceList } from './card.ts'
import { Filters } from './filters.ts'
import { IncidentsPanel } from './incidents-panel.ts'
import { MapDriver } from './map-driver.ts'
import { RunClock } from './run-clock.ts'
import { SourcesPanel } from './sources-panel.ts'
import { TimeBar } from './time-bar.ts'

/** The page for viewers and analysts. */
export class ExplorerPage {
  readonly page: Page
  readonly time: TimeBar
  readonly incidents: IncidentsPanel
  readonly filters: Filters
  readonly sources: SourcesPanel
  readonly card: Card
  readonly place: PlaceList
  readonly map: MapDriver
  readonly address: Address
  readonly clock: RunClock
  readonly sentence: Locator
  readonly stamp: Locator
  readonly narration: Locator
  readonly notices: Locator

  constructor(page: Page) {
    this.page = page
    this.time = new TimeBar(page)
    this.incidents = new IncidentsPanel(page)
    this.filters = new Filters(page)
    this.sources = new SourcesPanel(page)
    this.card = new Card(page)
    this.place = new PlaceList(page)
    this.map = new MapDriver(page)
    this.address = new Address(page)
    this.clock = new RunClock(page)
    this.sentence = page.getByTestId('sentence')
    this.stamp = page.getByTestId('date-stamp')
    this.narration = page.getByTestId('narration')
    this.notices = page.getByRole('status', { name: 'Notices' })
  }

  /** Opens the page with a link's query and waits until it can be used. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query ? `?${query}` : ''}`)
    await expect(this.time.region).toBeVisible()
  }

  /** Opens the page with its clock in the test's hands. */
  async openWithClock(query = ''): Promise<void> {
    await this.clock.install()
    await this.open(query)
    await this.map.isThere()
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

  /** Another tab comes in front of the page, or leaves it. */
  async setTabHidden(hidden: boolean): Promise<void> {
    await this.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  }

  /** The date that is printed on the map. */
  get date(): Locator {
    return this.stamp.locator('p').first()
  }
}
