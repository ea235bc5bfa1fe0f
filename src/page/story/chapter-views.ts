import type { View } from '../../core/view.ts'
import type { DataSource } from '../../source/source.ts'
import { chapterState } from '../../story/story.ts'
import { loadStory } from './load-story.ts'

/** What a chapter shows in the end: its view, and the incidents that it speaks of, in the table. */
export interface ChapterView {
  readonly title: string
  readonly view: View
  readonly highlighted: readonly number[]
}

/** The chapters of a story as views; null where the page has none of that name. Rejects where it can't be had. */
export async function chapterViews(
  id: string,
  source: DataSource,
  { state, info }: View,
): Promise<{
  readonly title: string
  readonly summary: string | null
  readonly chapters: readonly ChapterView[]
} | null> {
  const story = await loadStory(id)
  if (!story) return null
  const { title, summary = null } = story
  const chapters = story.chapters.map(async (chapter): Promise<ChapterView> => {
    const shown = chapterState(chapter, 'end', info.group, state)
    const found = shown.hl.length > 0 ? await source.ask({ ask: 'find', ids: shown.hl }) : []
    return {
      title: chapter.title,
      view: source.view(shown),
      highlighted: found.filter((index) => index >= 0),
    }
  })
  return { title, summary, chapters: await Promise.all(chapters) }
}
