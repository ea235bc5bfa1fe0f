import type { State } from '../../core/link/state.ts'
import type { Actions } from '../../state/actions.ts'
import type { Player } from '../../state/player.ts'
import type { ReadStore } from '../../state/store.ts'
import { type Progress, type ProgressEvent, progressAfter } from '../../story/progress.ts'
import { chapterState, stretchOf, type ToldStory } from '../../story/story.ts'

/** What a story is told with. */
export interface Telled {
  readonly store: ReadStore
  readonly actions: Pick<Actions, 'openLink' | 'set' | 'notify' | 'tell'>
  readonly player: Pick<Player, 'play' | 'pause' | 'onEnd'>
  /** Whether the reader wants no motion, asked anew for each chapter. */
  readonly reducedMotion: () => boolean
}

/**
 * Tells a story on a page: begins with the chapter of the page's state, says in the store where it is, and follows where
 * something else (the browser's back, a message) puts the state to another chapter. Returns a function that ends it.
 */
export function tellStory(story: ToldStory, { store, actions, player, reducedMotion }: Telled): () => void {
  const { chapters } = story
  let progress: Progress | null = null
  /** While the teller itself writes the state. */
  let writes = false

  const numberOf = ({ chapter }: State) => (chapter !== null && chapter <= chapters.length ? chapter : 1)

  function happen(event: ProgressEvent): 'start' | 'end' | null {
    const outline = { plays: chapters.map((one) => stretchOf(one) !== null), reducedMotion: reducedMotion() }
    const step = progressAfter(progress, event, outline)
    progress = step.progress
    const chapter = chapters[progress.chapter]!
    if (step.does) {
      const { state, dataset } = store.getState()
      const shown = chapterState(chapter, step.does.show, dataset?.info.group ?? null, state)
      writes = true
      player.pause()
      actions.openLink({ ...shown, story: story.id, chapter: progress.chapter + 1 })
      const stretch = stretchOf(chapter)
      if (step.does.play && stretch)
        player.play({ from: stretch.from - 1, to: stretch.to, seconds: chapter.play?.seconds })
      writes = false
    }
    say(progress)
    return step.at
  }

  function say({ chapter, phase }: Progress) {
    const held = phase === 'held'
    actions.tell({ id: story.id, chapter: chapter + 1, of: chapters.length, held, go })
  }

  function go(to: number | 'next' | 'back'): 'at start' | 'at end' | null {
    const at = happen(typeof to === 'number' ? { type: 'enter', chapter: to - 1 } : { type: to })
    return at && `at ${at}`
  }

  const { state } = store.getState()
  if (state.chapter !== null && state.chapter > chapters.length)
    actions.notify({ code: 'chapterUnknown', chapter: state.chapter, of: chapters.length }, 'problem')
  const forgetEnd = player.onEnd(() => {
    if (progress?.phase !== 'running') return
    const stretch = stretchOf(chapters[progress.chapter]!)
    // A run ends with its last event; what is held is the stretch's own last day.
    if (stretch) actions.set({ at: stretch.to })
    happen({ type: 'ended' })
  })
  const unsubscribe = store.subscribe((app, before) => {
    if (writes || app.state === before.state || app.state.story !== story.id) return
    const asked = numberOf(app.state) - 1
    if (app.state.chapter === before.state.chapter || asked === progress?.chapter) return
    // What the browser or a message goes to was told before: its end is shown, it does not run again.
    progress = { chapter: asked, phase: 'held' }
    say(progress)
  })
  happen({ type: 'enter', chapter: numberOf(state) - 1 })

  return () => {
    forgetEnd()
    unsubscribe()
    player.pause()
    actions.tell(null)
  }
}
