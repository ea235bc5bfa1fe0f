import type { Issue } from '../../core/record/issue.ts'
import { namedViewsSchema } from '../../core/record/schema.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import { queryProblems } from './check-stories.ts'

/** What is wrong with a list of named views: its shape, ids that stand there twice, and queries that no link understands. */
export function checkViews(value: unknown, file: string): Issue[] {
  const parsed = namedViewsSchema.safeParse(value)
  if (!parsed.success) return schemaIssues(parsed.error, value, { file })
  const first = new Map(parsed.data.toReversed().map((named) => [named.id, named]))
  return parsed.data.flatMap((named): Issue[] => [
    ...queryProblems(named.view).map((problem) => ({ file, feature: named.id, ...problem })),
    ...(first.get(named.id) === named
      ? []
      : [{ file, feature: named.id, field: 'id', what: 'is there twice', fix: 'Give the view another id' }]),
  ])
}
