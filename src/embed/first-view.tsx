import { IN_SIGHT } from '../page/sight.ts'
import { type FirstView, renderFirstView } from '../page/start/first-view.ts'
import type { Fetch } from '../source/load-dataset.ts'
import { Embed } from './Embed.tsx'

/** The embed without a link, as the build of the site puts it into the page. */
export function firstView(fetch: Fetch): Promise<FirstView> {
  return renderFirstView(fetch, ({ player }) => <Embed player={player} seen={IN_SIGHT} onHeight={() => {}} />)
}
