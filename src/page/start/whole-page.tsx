import type { ReactElement, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { PageProvider } from '../PageProvider.tsx'
import { PageBoundary } from '../parts/PageBoundary.tsx'
import { Waiting } from '../Waiting.tsx'
import type { PageParts, Whole } from './start-page.ts'
import { takeBack } from './take-back.ts'

/** A page with everything in it, as the build renders it and the browser takes it over. */
export function wholePage({ page, language, data }: Whole, parts: ReactNode): ReactElement {
  return (
    <PageBoundary>
      <PageProvider page={page} language={language} waiting={<Waiting data={data} />}>
        {parts}
      </PageProvider>
    </PageBoundary>
  )
}

/** The parts that `partsOf` makes of a page. */
export function pageParts(partsOf: (whole: Whole) => ReactNode): PageParts {
  return {
    render(app, whole) {
      const root = createRoot(app)
      flushSync(() => root.render(wholePage(whole, partsOf(whole))))
    },
    // Where it is not what the page would render here (a browser that writes dates in another way), the page is rendered in its place.
    takeOver(app, whole, done) {
      const doAgain = takeBack(done)
      flushSync(() => {
        hydrateRoot(app, wholePage(whole, partsOf(whole)), {
          onRecoverableError: (reason) => console.warn(reason),
        })
      })
      doAgain()
    },
  }
}
