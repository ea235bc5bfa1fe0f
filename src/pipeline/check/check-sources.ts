import type { z } from 'zod'
import type { Source } from '../../core/record/incident.ts'
import { type Issue, quoted } from '../../core/record/issue.ts'
import { sourceSchema } from '../../core/record/schema.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import { labelOf } from './read-json.ts'

/** Issues of a list whose entries have one shape. Something else than a list is one issue. */
export function checkList(value: unknown, schema: z.ZodType, file: string): Issue[] {
  if (!Array.isArray(value)) return [{ file, what: 'is not a list', fix: 'Put the records between [ and ]' }]
  return value.flatMap((record, i) => {
    const parsed = schema.safeParse(record)
    return parsed.success ? [] : schemaIssues(parsed.error, record, { file, feature: labelOf(record, i) })
  })
}

/** Sources that can be used, by id, and everything that is wrong with the list of them. */
export function checkSources(
  value: unknown,
  file: string,
): { sources: Map<string, Source>; issues: Issue[] } {
  const sources = new Map<string, Source>()
  const issues = checkList(value, sourceSchema, file)
  for (const record of Array.isArray(value) ? value : []) {
    const parsed = sourceSchema.safeParse(record)
    if (!parsed.success) continue
    const { id } = parsed.data
    if (sources.has(id))
      issues.push({
        file,
        feature: id,
        field: 'id',
        what: 'is the id of another document too',
        fix: 'Give each its own id',
      })
    else sources.set(id, parsed.data)
  }
  const circles = idsInCircles(sources)
  for (const source of sources.values()) issues.push(...checkSource(source, sources, circles, file))
  return { sources, issues }
}

function checkSource(
  source: Source,
  sources: ReadonlyMap<string, Source>,
  circles: ReadonlySet<string>,
  file: string,
): Issue[] {
  const { id, published, derivedFrom } = source
  const issues: Issue[] = []
  if (published.latest < published.earliest) {
    const what = `latest, ${published.latest}, lies before earliest, ${published.earliest}`
    issues.push({ file, feature: id, field: 'published', what, fix: 'Exchange or correct them' })
  }
  if (derivedFrom !== null && !sources.has(derivedFrom)) {
    const what = `there is no document ${quoted(derivedFrom)}`
    issues.push({ file, feature: id, field: 'derivedFrom', what, fix: 'Correct the id, or make it null' })
  }
  if (circles.has(id)) {
    issues.push({
      file,
      feature: id,
      field: 'derivedFrom',
      what: 'leads back to itself',
      fix: 'A document rewrites an older one',
    })
  }
  return issues
}

/** Ids of the documents whose originals lead back to themselves. Each document is walked over once. */
function idsInCircles(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const circles = new Set<string>()
  const walked = new Set<string>()
  for (const first of sources.keys()) {
    const path = new Set<string>()
    let at: string | null | undefined = first
    while (at && !walked.has(at)) {
      walked.add(at)
      path.add(at)
      at = sources.get(at)?.derivedFrom
    }
    if (at && path.has(at)) {
      const ids = [...path]
      for (const id of ids.slice(ids.indexOf(at))) circles.add(id)
    }
  }
  return circles
}
