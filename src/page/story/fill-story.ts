import { scopeOf } from '../../core/question.ts'
import type { View } from '../../core/view.ts'
import type { Core } from '../../measures/analyse.ts'
import type { DataSource } from '../../source/source.ts'
import { type MeasureQuestion, questionOf } from '../../state/question.ts'
import { filled, placeholdersOf } from '../../story/figures.ts'
import { chapterState, type ToldStory } from '../../story/story.ts'
import type { WholeLanguage } from '../../words/language.ts'
import { storyFigures } from '../../words/story-figures.ts'

/** Measures what a question asks for, once. Rejects where nothing can be measured. */
export type Measure = (question: MeasureQuestion) => Promise<Core>

/**
 * A story with the placeholders of its texts filled by the measures of each chapter's view, as the build fills them. What nothing
 * fills stays in braces, also where nothing can be measured.
 */
export async function filledStory(
  story: ToldStory,
  source: Pick<DataSource, 'ask' | 'view'>,
  { state, info }: Pick<View, 'state' | 'info'>,
  words: WholeLanguage,
  measure: Measure,
): Promise<ToldStory> {
  const chapters: ToldStory['chapters'][number][] = []
  for (const chapter of story.chapters) {
    if (placeholdersOf(chapter.text).length === 0) {
      chapters.push(chapter)
      continue
    }
    const view = source.view(chapterState(chapter, 'end', info.group, state))
    const figures = await figuresOf(source, view, words, measure).catch(() => null)
    chapters.push(figures ? { ...chapter, text: filled(chapter.text, figures) } : chapter)
  }
  return { ...story, chapters }
}

async function figuresOf(
  source: Pick<DataSource, 'ask'>,
  view: View,
  words: WholeLanguage,
  measure: Measure,
) {
  const { state, window, shown, total } = view
  const sort = { by: 'date', down: false, lang: words.lang } as const
  const [core, page] = await Promise.all([
    measure(questionOf(view, window)),
    source.ask({
      ...{ ask: 'page', scope: scopeOf(state, window), only: null, sort, find: null },
      ...{ offset: 0, limit: shown },
    }),
  ])
  return storyFigures(core, { shown, total, kinds: page.rows.map(({ kind }) => kind) }, words)
}
