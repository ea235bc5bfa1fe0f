import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { PageProvider } from '../page/PageProvider.tsx'
import { PageBoundary } from '../page/parts/PageBoundary.tsx'
import type { Page } from '../page/useStore.ts'
import { Waiting } from '../page/Waiting.tsx'
import type { Loader } from '../state/loader.ts'
import type { Player } from '../state/player.ts'
import type { Language } from '../words/language.ts'
import { Explorer } from './Explorer.tsx'

export interface WholePage {
  readonly page: Page
  readonly player: Player
  readonly language: Language
  readonly data: Loader<unknown>
}

/** The page with everything in it, as the build renders it and the browser takes it over. */
export function wholePage({ page, player, language, data }: WholePage): ReactElement {
  return (
    <PageBoundary>
      <PageProvider page={page} language={language} waiting={<Waiting data={data} />}>
        <Explorer player={player} />
      </PageProvider>
    </PageBoundary>
  )
}

/** Renders the page into an element, in the same turn. */
export function renderPage(app: Element, whole: WholePage): void {
  const root = createRoot(app)
  flushSync(() => root.render(wholePage(whole)))
}

/**
 * Takes over what the build rendered into an element, in the same turn. Where it is not what the page would render here (a browser that writes dates in
 * another way), the page is rendered in its place.
 */
export function takeOverPage(app: Element, whole: WholePage): void {
  flushSync(() => {
    hydrateRoot(app, wholePage(whole), { onRecoverableError: (reason) => console.warn(reason) })
  })
}
