import type { Locator, Page } from '@playwright/test'
import { MeasuresPanel } from './measures-panel.ts'

/** The panel of clusters. */
export class ClustersPanel extends MeasuresPanel {
  readonly eps: Locator
  readonly minPoints: Locator

  constructor(page: Page) {
    super(page, 'Clusters')
    this.eps = this.panel.getByLabel('eps, km')
    this.minPoints = this.panel.getByLabel('minPoints, incidents')
  }

  cluster(name: string): Locator {
    return this.panel.locator('ol button[aria-pressed]', { hasText: name })
  }
}
