import { useEffect, useMemo } from 'react'
import { useMedia } from '../../kit/useMedia.ts'
import { createLoader, type Loading } from '../../state/loader.ts'
import type { Player } from '../../state/player.ts'
import type { Telling } from '../../state/store.ts'
import type { ToldStory } from '../../story/story.ts'
import { useLoading } from '../parts/lazyPart.tsx'
import { BROWSER } from '../parts/surroundings.ts'
import { useApp, usePage } from '../useStore.ts'
import { loadStory } from './load-story.ts'
import { tellStory } from './teller.ts'

/** A story under way: what is told, where it is, and how it is loaded until it is there. */
export interface Told {
  readonly story: ToldStory | null
  readonly telling: Telling | null
  readonly loading: Loading<{ readonly story: ToldStory | null }>
  readonly again: () => void
}

/** Tells the story of an id for as long as the part is there that asks; says it where the page has none of that name. */
export function useStory(id: string, player: Player): Told {
  const { store, actions } = usePage()
  const telling = useApp((app) => app.telling)
  const reduced = useMedia('(prefers-reduced-motion: reduce)')
  const loader = useMemo(() => createLoader(() => loadStory(id).then((story) => ({ story })), BROWSER), [id])
  const loading = useLoading(loader)
  const { value } = loading
  const story = value?.story ?? null

  useEffect(() => {
    if (!value || value.story) return
    actions.notify({ code: 'storyUnknown', id: id.slice(0, 40) }, 'problem')
    actions.set({ story: null, chapter: null })
  }, [value, id, actions])

  useEffect(() => {
    if (!story) return
    return tellStory(story, { store, actions, player, reducedMotion: () => reduced })
  }, [story, store, actions, player, reduced])

  return { story, telling: telling?.id === id ? telling : null, loading, again: loader.again }
}
