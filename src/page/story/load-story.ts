import { readStory } from '../../story/read-story.ts'
import type { ToldStory } from '../../story/story.ts'
import { patientFetch } from '../patient-fetch.ts'
import { ownStory } from './own-story.ts'

/** Where the build puts the stories. */
const FOLDER = `${import.meta.env.BASE_URL}data/stories/`
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A story by its id; null where the page has none of that name. Rejects where it can't be had. */
export async function loadStory(id: string): Promise<ToldStory | null> {
  const own = ownStory(id)
  if (own) return own
  if (!SLUG.test(id)) return null
  const response = await patientFetch(`${FOLDER}${id}.json`)
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return readStory(await response.text())
}

/** A story in the list of those that a page has. */
export interface StoryEntry {
  readonly id: string
  readonly title: string
  readonly summary?: string
  readonly chapters: number
}

/** The stories that were built with the page; none where there is no list. Rejects where it can't be had. */
export async function loadStories(): Promise<readonly StoryEntry[]> {
  const response = await patientFetch(`${FOLDER}index.json`)
  if (response.status === 404) return []
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return (await response.json()) as readonly StoryEntry[]
}
