import { type FirstView, renderFirstView } from '../page/start/first-view.ts'
import type { Fetch } from '../source/load-dataset.ts'
import { Explorer } from './Explorer.tsx'

/** The explorer without a link, as the build of the site puts it into the page. */
export function firstView(fetch: Fetch): Promise<FirstView> {
  return renderFirstView(fetch, ({ player }) => <Explorer player={player} />)
}
