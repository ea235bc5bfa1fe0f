import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Draft } from '../../story/draft.ts'
import type { ToldStory } from '../../story/story.ts'

const NOTHING: Draft = { title: '', chapters: [] }

/** The story that the reader is making, for as long as the page is open. */
const drafts = createStore<Draft>(() => NOTHING)
/** Stories of the reader's own, by their ids: they are told as those of the build are. */
const told = new Map<string, ToldStory>()

export function useDraft(): Draft {
  return useSyncExternalStore(drafts.subscribe, drafts.getState, () => NOTHING)
}

export function changeDraft(change: (draft: Draft) => Draft): void {
  drafts.setState(change(drafts.getState()), true)
}

/** A story of the reader's own; null where there is none of that id. */
export function ownStory(id: string): ToldStory | null {
  return told.get(id) ?? null
}

export function keepOwnStory(story: ToldStory): void {
  told.set(story.id, story)
}
