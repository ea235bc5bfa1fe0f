import { type Issue, quoted } from '../core/issue.ts'
import { parseLink } from '../core/permalink.ts'
import { storySchema } from '../core/schema.ts'
import { schemaIssues } from '../core/schema-issues.ts'

/** What is wrong with one story: its shape, incidents that there are not, and views that no link understands. */
export function checkStory(value: unknown, ids: ReadonlySet<string>, file: string): Issue[] {
  const parsed = storySchema.safeParse(value)
  if (!parsed.success) return schemaIssues(parsed.error, value, { file })
  const { id, chapters } = parsed.data
  return chapters.flatMap((chapter, i): Issue[] => [
    ...chapter.incidents
      .filter((incident) => !ids.has(incident))
      .map((incident) => ({
        file,
        feature: id,
        field: `chapters.${i}.incidents`,
        what: `there is no incident ${quoted(incident)}`,
        fix: 'Correct the id',
      })),
    ...parseLink(chapter.view).problems.map((problem) => ({
      file,
      feature: id,
      field: `chapters.${i}.view`,
      what: problem.words,
      fix: 'Copy the link of the view from the page',
    })),
  ])
}
