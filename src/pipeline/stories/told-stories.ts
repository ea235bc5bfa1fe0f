import { readFileSync } from 'node:fs'
import type { IncidentFeature } from '../../core/record/incident.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { filled } from '../../story/figures.ts'
import type { Cite, CitedClaim, Story, ToldStory } from '../../story/story.ts'
import { storyFiles } from '../data-files.ts'
import { chapterMeasurer } from './chapter-figures.ts'

/** The stories of a data folder as the pages load them; the files have to have passed the check. */
export function toldStories(folder: string, dataset: Dataset): ToldStory[] {
  return storyFiles(folder).map((file) => told(JSON.parse(readFileSync(file, 'utf8')) as Story, dataset))
}

/** A story with its figures filled by the measures of each chapter's view, and its claims looked up. */
export function told(story: Story, dataset: Dataset): ToldStory {
  const measure = chapterMeasurer(dataset)
  const features = new Map<string, IncidentFeature>()
  for (let row = 0; row < dataset.columns.count; row++) {
    const feature = dataset.feature(row)
    if (feature) features.set(feature.id, feature)
  }
  const documents = new Map(dataset.info.sources.map(({ id, publisher }) => [id, publisher ?? id]))
  const cited = (cite: Cite): CitedClaim => {
    const { title, claims } = features.get(cite.incident)!.properties
    const locators = claims
      .filter(({ source, field }) => source === cite.source && field === cite.field)
      .map(({ locator }) => locator)
    return {
      ...cite,
      title,
      document: documents.get(cite.source) ?? cite.source,
      locators: [...new Set(locators)],
    }
  }
  return {
    ...story,
    chapters: story.chapters.map((chapter) => ({
      ...chapter,
      text: filled(chapter.text, measure(chapter).figures),
      cites: (chapter.cites ?? []).map(cited),
    })),
  }
}

/** Name and text of each file that the pages load: a story each, and a list of them. */
export function storyFilesOf(stories: readonly ToldStory[]): Readonly<Record<string, string>> {
  const list = stories.map(({ id, title, summary, chapters }) => ({
    ...{ id, title, chapters: chapters.length },
    ...(summary !== undefined && { summary }),
  }))
  return Object.fromEntries([
    ['stories/index.json', JSON.stringify(list)],
    ...stories.map((story) => [`stories/${story.id}.json`, JSON.stringify(story)]),
  ])
}
