import { toColumns } from '../core/columns.ts'
import type { Dataset, DatasetInfo } from '../core/dataset.ts'
import { parseDay } from '../core/day.ts'
import type { IncidentFeature, IncidentProperties } from '../core/incident.ts'
import type { Issue } from '../core/issue.ts'

/** Id under which a reader's own file stands as its only source, where its features name none. */
const OWN = 'file'

const DEFAULTS: IncidentProperties = {
  title: 'Untitled incident',
  summary: 'No summary is given.',
  role: 'incident',
  kind: 'attack',
  case: null,
  start: '',
  end: '',
  datePrecision: 'day',
  dateBasis: 'stated',
  place: 'Unnamed place',
  admin1: null,
  country: null,
  placePrecision: 'site',
  radiusKm: 0,
  placeBasis: 'stated',
  gazetteer: null,
  actor: 'other',
  attribution: 'reported',
  attackType: null,
  targetType: null,
  killed: null,
  injured: null,
  sources: [OWN],
  claims: [],
  notes: [],
}

/**
 * A reader's own GeoJSON as a dataset: a FeatureCollection of points of which each has an `id` and a `start`; what else is
 * missing takes the defaults of `geodata/README.md`. Where something is wrong, every issue and no dataset. Never throws.
 * Nothing leaves the page.
 */
export async function openFile(
  name: string,
  text: string,
): Promise<{ readonly dataset: Dataset } | { readonly issues: readonly Issue[] }> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (reason) {
    return { issues: [{ file: name, what: `is not JSON: ${String(reason)}`, fix: 'Save it as GeoJSON.' }] }
  }
  const given = (value as { features?: unknown } | null)?.features
  if (!Array.isArray(given) || given.length === 0) {
    const fix = 'Save it as a GeoJSON FeatureCollection with at least one feature.'
    return { issues: [{ file: name, what: 'has no features', fix }] }
  }
  const filled = given.map(withDefaults)
  const [{ featureSchema }, { schemaIssues }] = await Promise.all([
    import('../core/schema.ts'),
    import('../core/schema-issues.ts'),
  ])
  const features: IncidentFeature[] = []
  const issues = filled.flatMap((feature, i): Issue[] => {
    const parsed = featureSchema.safeParse(feature)
    if (!parsed.success)
      return schemaIssues(parsed.error, feature, { file: name, feature: nameOf(feature, i) })
    features.push(parsed.data)
    return []
  })
  if (issues.length > 0) return { issues }
  const meaning = issuesOfMeaning(name, features)
  if (meaning.length > 0) return { issues: meaning }
  const { columns, features: sorted } = toColumns(features)
  return { dataset: { info: infoOf(name, sorted), columns, feature: (index) => sorted[index] } }
}

/** The feature with its known properties, and defaults where they are missing. What is no object is left for the schema. */
function withDefaults(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const { id, geometry, properties } = given as Record<string, unknown>
  const own: Record<string, unknown> = typeof properties === 'object' ? { ...properties } : {}
  const known = Object.keys(DEFAULTS).filter((key) => Object.hasOwn(own, key) && own[key] !== undefined)
  const filled = { ...DEFAULTS, ...Object.fromEntries(known.map((key) => [key, own[key]])) }
  return {
    type: 'Feature',
    id: String(id ?? own.id ?? ''),
    geometry: geometry ?? null,
    properties: {
      ...filled,
      start: own.start,
      // A start that is no day is said once, not twice.
      end: own.end ?? (isDay(own.start) ? own.start : '1970-01-01'),
      placePrecision: own.placePrecision ?? (geometry ? 'site' : 'none'),
    },
  }
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== null
}

function nameOf(feature: unknown, index: number): string {
  const id = (feature as { id?: unknown } | null)?.id
  return typeof id === 'string' && id !== '' ? id : `number ${index + 1}`
}

function issuesOfMeaning(file: string, features: readonly IncidentFeature[]): Issue[] {
  const seen = new Set<string>()
  return features.flatMap(({ id, properties: { start, end } }): Issue[] => {
    const twice = seen.has(id)
    seen.add(id)
    const reversed = parseDay(end)! < parseDay(start)!
    return [
      ...(twice
        ? [{ file, feature: id, field: 'id', what: 'is used twice', fix: 'Give each feature its own id.' }]
        : []),
      ...(reversed
        ? [
            {
              file,
              feature: id,
              field: 'end',
              what: `${end} lies before the start`,
              fix: 'Swap start and end.',
            },
          ]
        : []),
    ]
  })
}

function infoOf(name: string, features: readonly IncidentFeature[]): DatasetInfo {
  const ids = [...new Set(features.flatMap(({ properties }) => properties.sources))].sort()
  return {
    title: name,
    subtitle: 'A file of your own: it stays on your device',
    citation: name,
    licence: 'Not stated in the file.',
    version: '',
    sources: ids.map((id) => ({
      id,
      title: id === OWN ? name : id,
      authors: [],
      publisher: id === OWN ? name : id,
      published: { earliest: '', latest: '' },
      language: '',
      derivedFrom: null,
      note: '',
    })),
    leftOut: [],
    base: { name: 'Kabul', country: 'AF', position: [69.1723, 34.5281] },
  }
}
