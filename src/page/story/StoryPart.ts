import { lazyPart } from '../parts/lazyPart.tsx'

/** The story that a page's link asks for; nothing of it is loaded before. */
export const StoryPart = lazyPart(() => import('./Story.tsx').then(({ Story }) => Story))

/** The page in front of a room (`present=1`). */
export const PresentPart = lazyPart(() => import('./Present.tsx').then(({ Present }) => Present))
