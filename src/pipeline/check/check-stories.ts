import { parseLink } from '../../core/link/permalink.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { type Issue, quoted } from '../../core/record/issue.ts'
import { storySchema } from '../../core/record/schema.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { isInWindow } from '../../core/table/window.ts'
import { isoDay } from '../../core/time/day.ts'
import { typedMeasures, typedNumbers, unfilled } from '../../story/figures.ts'
import { type Chapter, type Story, stretchOf } from '../../story/story.ts'
import { en } from '../../words/languages/en.ts'
import { chapterMeasurer, type MeasuredChapter } from '../stories/chapter-figures.ts'

/** What is wrong with a part of a chapter. */
type Problem = Pick<Issue, 'what' | 'fix'> & { readonly field: string }

/**
 * What is wrong with one story: its shape, incidents and claims that there are not, views that no link understands; and
 * where the data are sound (`dataset`), bounds and windows that do not hold the incidents that a chapter speaks of,
 * placeholders without a value, and figures that are typed and belong to a measure or to nobody.
 */
export function checkStory(
  value: unknown,
  features: ReadonlyMap<string, IncidentFeature>,
  dataset: Dataset | null,
  file: string,
): Issue[] {
  const parsed = storySchema.safeParse(value)
  if (!parsed.success) return schemaIssues(parsed.error, value, { file })
  const story: Story = parsed.data
  const measure = dataset && chapterMeasurer(dataset)
  return story.chapters.flatMap((chapter, i) => {
    const broken = [...nameProblems(chapter, features), ...viewProblems(chapter)]
    const problems =
      broken.length > 0 || !measure || !dataset
        ? broken
        : [
            ...shownProblems(chapter, measure(chapter), dataset),
            ...textProblems(chapter, measure(chapter), features),
          ]
    return problems.map(({ field, ...issue }) => ({
      file,
      feature: story.id,
      field: `chapters.${i}.${field}`,
      ...issue,
    }))
  })
}

/** Incidents and claims that there are not, and incidents that are spoken of without a claim. */
function nameProblems(
  { incidents, cites }: Chapter,
  features: ReadonlyMap<string, IncidentFeature>,
): Problem[] {
  const unknown = (field: string, id: string): Problem => ({
    field,
    what: `there is no incident ${quoted(id)}`,
    fix: 'Correct the id',
  })
  return [
    ...incidents.filter((id) => !features.has(id)).map((id) => unknown('incidents', id)),
    ...incidents
      .filter((id) => features.has(id) && !cites.some(({ incident }) => incident === id))
      .map((id) => ({
        field: 'cites',
        what: `names no claim of ${quoted(id)}`,
        fix: 'Add the claim that the text rests on',
      })),
    ...cites.flatMap(({ incident, source, field }): Problem[] => {
      const feature = features.get(incident)
      if (!feature) return [unknown('cites', incident)]
      const found = feature.properties.claims.some(
        (claim) => claim.source === source && claim.field === field,
      )
      if (found) return []
      return [
        {
          field: 'cites',
          what: `${quoted(incident)} has no claim of ${quoted(source)} about ${quoted(field)}`,
          fix: 'Correct source or field',
        },
      ]
    }),
  ]
}

/** What no link understands in the query of a view, and a zoom in it. */
export function queryProblems(query: string): Problem[] {
  const { state, problems } = parseLink(query, null)
  return [
    ...problems.map((problem) => ({
      field: 'view',
      what: en.link.problem(problem),
      fix: 'Copy the link of the view from the page',
    })),
    ...(state.camera?.type === 'view'
      ? [
          {
            field: 'view',
            what: 'has a zoom, which shows other places on other screens',
            fix: 'Give bounds instead of view',
          },
        ]
      : []),
  ]
}

function viewProblems(chapter: Chapter): Problem[] {
  return [
    ...queryProblems(chapter.view),
    ...(chapter.play && !stretchOf(chapter)
      ? [{ field: 'play', what: 'ends before it begins', fix: 'Exchange from and to, or correct them' }]
      : []),
  ]
}

/** Incidents that a chapter speaks of and does not show: outside its window, its filters or its bounds. */
function shownProblems(
  { incidents }: Chapter,
  { state, view }: MeasuredChapter,
  { columns, feature }: Dataset,
): Problem[] {
  const { window, filtered } = view
  const rows = new Map(Array.from({ length: columns.count }, (_, row) => [feature(row)?.id, row]))
  return incidents.flatMap((id): Problem[] => {
    const row = rows.get(id)!
    if (!isInWindow(columns, row, window, state.certain))
      return [
        {
          field: 'view',
          what: `its window, ${isoDay(window.from)} to ${isoDay(window.to)}, does not hold ${quoted(id)}`,
          fix: 'Widen from, to, at or play',
        },
      ]
    if (!filtered.includes(row))
      return [{ field: 'view', what: `its filters leave out ${quoted(id)}`, fix: 'Widen the filters' }]
    // A country is drawn as the whole of it: where its middle lies says nothing of what is in sight.
    const { placePrecision } = feature(row)!.properties
    if (columns.place[row]! < 0 || placePrecision === 'country' || !state.camera) return []
    if (holds(state.camera, columns.lon[row]!, columns.lat[row]!)) return []
    return [{ field: 'view', what: `its bounds do not hold ${quoted(id)}`, fix: 'Widen the bounds' }]
  })
}

function holds(camera: NonNullable<MeasuredChapter['state']['camera']>, lon: number, lat: number): boolean {
  if (camera.type === 'view') return true
  const { west, south, east, north } = camera
  const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
  return isBetween && lat >= south && lat <= north
}

/** Placeholders that nothing fills, and figures that are typed: a measure's, or one that no cited claim has. */
function textProblems(
  { text, cites }: Chapter,
  { figures }: MeasuredChapter,
  features: ReadonlyMap<string, IncidentFeature>,
): Problem[] {
  const claimed = cites
    .flatMap(({ incident, source, field }) =>
      features
        .get(incident)!
        .properties.claims.filter((claim) => claim.source === source && claim.field === field),
    )
    .flatMap(({ says, low, high }) => [low, high, ...typedNumbers(says)])
  return [
    ...unfilled(text, figures).map((name) => ({
      field: 'text',
      what: `the view gives no value for {${name}}`,
      fix: `Use one of ${Object.keys(figures).join(', ')}, or another view`,
    })),
    ...typedMeasures(text).map((typed) => ({
      field: 'text',
      what: `${quoted(typed)} is typed, and a measure gives it`,
      fix: 'Write a placeholder, such as {count}',
    })),
    ...(typedMeasures(text).length > 0 ? [] : typedNumbers(text))
      .filter((number) => !claimed.includes(number))
      .map((number) => ({
        field: 'text',
        what: `no claim that the chapter cites says ${number}`,
        fix: 'Cite the claim, or leave the figure out',
      })),
  ]
}
