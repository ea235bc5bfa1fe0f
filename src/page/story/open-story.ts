import type { View } from '../../core/view.ts'
import type { DataSource } from '../../source/source.ts'
import { readStory } from '../../story/read-story.ts'
import type { ToldStory } from '../../story/story.ts'
import type { WholeLanguage } from '../../words/language.ts'
import { filledStory } from './fill-story.ts'
import { measureOnce } from './measure-once.ts'
import { keepOwnStory } from './own-story.ts'

/** More than any story has, bytes: a larger file is data. */
const MOST_BYTES = 2_000_000

/** A story from a file of the reader's; null where it is anything else. */
export async function storyIn(file: Blob): Promise<ToldStory | null> {
  if (file.size > MOST_BYTES) return null
  return readStory(await file.text().catch(() => ''))
}

/** Keeps a story of the reader's own, its figures filled by the data that are shown, so that it can be told by its id. */
export async function keepFilled(
  story: ToldStory,
  source: DataSource,
  view: View,
  words: WholeLanguage,
): Promise<void> {
  keepOwnStory(await filledStory(story, source, view, words, measureOnce))
}
