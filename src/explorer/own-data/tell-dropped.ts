import type { View } from '../../core/view.ts'
import { keepFilled, storyIn } from '../../page/story/open-story.ts'
import type { DataSource } from '../../source/source.ts'
import type { Language } from '../../words/language.ts'
import { wholeOf } from '../../words/whole.ts'

/** Makes a dropped file a story that can be told, and gives its id; null where it is none. */
export async function tellDropped(
  file: Blob,
  source: DataSource,
  view: View,
  words: Language,
): Promise<string | null> {
  const story = await storyIn(file)
  if (!story) return null
  await keepFilled(story, source, view, wholeOf(words))
  return story.id
}
