import type { PageParts } from '../page/start/start-page.ts'
import { pageParts } from '../page/start/whole-page.tsx'
import { Embed, type EmbedProps } from './Embed.tsx'

/** The embed's parts, in a chunk of their own. */
export function partsOf(frame: Omit<EmbedProps, 'player'>): PageParts {
  return pageParts(({ player }) => <Embed player={player} {...frame} />)
}
