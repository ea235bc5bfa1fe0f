import { pageParts } from '../page/start/whole-page.tsx'
import { Explorer } from './Explorer.tsx'

/** The explorer's parts, in a chunk of their own. */
export const parts = pageParts(({ player }) => <Explorer player={player} />)
