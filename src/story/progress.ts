/**
 * Where a story is. `running`: the stretch of the chapter plays; `held`: its end is shown, and stays. Chapters count from 0.
 */
export interface Progress {
  readonly chapter: number
  readonly phase: 'running' | 'held'
}

/** What a story has to be known for: how many chapters, which of them play a stretch, and whether the reader wants motion. */
export interface Outline {
  readonly plays: readonly boolean[]
  readonly reducedMotion: boolean
}

export type ProgressEvent =
  /** Opens a chapter, from wherever. */
  | { readonly type: 'enter'; readonly chapter: number }
  | { readonly type: 'next' | 'back' }
  /** The player has come to the end of the stretch. */
  | { readonly type: 'ended' }

/** What is to be done: show a chapter at a moment of it, and then play its stretch or not. */
export interface Doing {
  readonly show: 'start' | 'end'
  readonly play: boolean
}

/** `does` is null where nothing changes on the map; `at` says that there was no further chapter. */
export interface Step {
  readonly progress: Progress
  readonly does: Doing | null
  readonly at: 'start' | 'end' | null
}

/**
 * What an event makes of a story.
 *
 *          running                               held
 * enter    the state before the stretch, which then plays; without a stretch or with reduced motion the end at once
 * next     finishes the stretch: its end         the next chapter; at the last one says that it is at the end
 * back     the end of the chapter before, never a rerun; at the first one its own end, and says that it is at the start
 * ended    holds                                 -
 *
 * Before the first event there is no progress (null): *next* enters the first chapter.
 */
export function progressAfter(progress: Progress | null, event: ProgressEvent, outline: Outline): Step {
  const last = outline.plays.length - 1
  switch (event.type) {
    case 'enter':
      return enter(Math.min(Math.max(0, event.chapter), last), outline)
    case 'next':
      if (!progress) return enter(0, outline)
      if (progress.phase === 'running') return hold(progress.chapter)
      return progress.chapter < last
        ? enter(progress.chapter + 1, outline)
        : { progress, does: null, at: 'end' }
    case 'back': {
      if (!progress) return enter(0, outline)
      if (progress.chapter > 0) return hold(progress.chapter - 1)
      return progress.phase === 'running'
        ? { ...hold(0), at: 'start' }
        : { progress, does: null, at: 'start' }
    }
    case 'ended': {
      const held = { chapter: progress?.chapter ?? 0, phase: 'held' } as const
      return { progress: held, does: null, at: null }
    }
  }
}

function enter(chapter: number, { plays, reducedMotion }: Outline): Step {
  if (!plays[chapter] || reducedMotion) return hold(chapter)
  return { progress: { chapter, phase: 'running' }, does: { show: 'start', play: true }, at: null }
}

function hold(chapter: number): Step {
  return { progress: { chapter, phase: 'held' }, does: { show: 'end', play: false }, at: null }
}
