import { CLAIM_FIELDS } from '../../core/record/codebook.ts'
import type { IncidentFeature, Source } from '../../core/record/incident.ts'
import { type Issue, quoted } from '../../core/record/issue.ts'
import { MOST_FEATURES } from '../../core/record/limits.ts'
import { featureSchema, propertiesSchema } from '../../core/record/schema.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import { gazetteer } from '../gazetteer/gazetteer.ts'
import { byStartThenId } from './format.ts'
import { labelOf } from './read-json.ts'
import type { Rule, RuleContext } from './rule.ts'
import { CLAIM_RULES } from './rules-claims.ts'
import { DATE_RULES } from './rules-dates.ts'
import { FIGURE_RULES } from './rules-figures.ts'
import { GAZETTEER_RULES } from './rules-gazetteer.ts'
import { PLACE_RULES } from './rules-places.ts'
import { WORD_RULES } from './rules-words.ts'

const RULES: readonly Rule[] = [
  ...WORD_RULES,
  ...DATE_RULES,
  ...PLACE_RULES,
  ...GAZETTEER_RULES,
  ...FIGURE_RULES,
  ...CLAIM_RULES,
]

const NOTE_FIELDS = new Set([
  'id',
  'geometry',
  'date',
  ...Object.keys(propertiesSchema.shape),
  ...CLAIM_FIELDS,
])

/** Everything that is wrong with the features of a collection, each with its rules and all of them together. */
export function checkFeatures(
  features: readonly unknown[],
  sources: ReadonlyMap<string, Source>,
  file: string,
): Issue[] {
  if (features.length > MOST_FEATURES) {
    const what = `has ${features.length} features, at most ${MOST_FEATURES} allowed`
    return [{ file, what, fix: 'Divide it into smaller files' }]
  }
  const context: RuleContext = { sources, gazetteer: gazetteer(), fieldNames: NOTE_FIELDS }
  return [
    ...features.flatMap((feature, i) =>
      checkFeature(feature, context, { file, feature: labelOf(feature, i) }),
    ),
    ...checkTogether(features, file),
  ]
}

/** What features are to each other: different ids, one order, cases of two at least. Time grows with their number alone. */
export function checkTogether(features: readonly unknown[], file: string): Issue[] {
  return [...checkIds(features, file), ...checkOrder(features, file), ...checkCases(features, file)]
}

/** Shape first; then every rule whose fields have their shape, so that one broken field hides nothing else. */
function checkFeature(
  feature: unknown,
  context: RuleContext,
  at: { readonly file: string; readonly feature: string },
): Issue[] {
  const parsed = featureSchema.safeParse(feature)
  const shape = parsed.success ? [] : schemaIssues(parsed.error, feature, at)
  if (!isRecord(feature) || !isRecord(feature.properties)) return shape
  const broken = new Set(shape.map(({ field }) => (field ?? '').split('.')[0]!))
  const findings = RULES.filter(({ needs }) => !needs.some((field) => broken.has(field))).flatMap((rule) =>
    rule.find(feature as unknown as IncidentFeature, context),
  )
  const explained = new Set(findings.map(({ field }) => field))
  const rest = shape.filter(({ field }) => !explained.has((field ?? '').replace(/\.\d+$/, '')))
  return [...rest, ...findings.map((finding) => ({ ...at, ...finding }))]
}

function checkIds(features: readonly unknown[], file: string): Issue[] {
  const seen = new Set<string>()
  return features.flatMap((feature, i): Issue[] => {
    const id = labelOf(feature, i)
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        file,
        feature: id,
        field: 'id',
        what: 'is the id of another feature too',
        fix: 'Give each feature its own id',
      },
    ]
  })
}

function checkOrder(features: readonly unknown[], file: string): Issue[] {
  const misplaced = features.findIndex((feature, i) => i > 0 && byStartThenId(features[i - 1], feature) > 0)
  if (misplaced < 0) return []
  const what = `stands after ${quoted(labelOf(features[misplaced - 1], misplaced - 1))}: features are not sorted by start, then id`
  return [
    { file, feature: labelOf(features[misplaced], misplaced), what, fix: 'Run `npm run geodata -- format`' },
  ]
}

/** A case ties features together: one that stands alone is a slip of the pen, or needs none. */
function checkCases(features: readonly unknown[], file: string): Issue[] {
  const cases = features.map((feature) => {
    const name = isRecord(feature) && isRecord(feature.properties) ? feature.properties.case : null
    return typeof name === 'string' ? name : null
  })
  const members = new Map<string, number>()
  for (const name of cases) if (name) members.set(name, (members.get(name) ?? 0) + 1)
  return features.flatMap((feature, i): Issue[] => {
    const name = cases[i]
    if (!name || members.get(name)! > 1) return []
    const what = `${quoted(name)} is the case of no other feature`
    return [
      {
        file,
        feature: labelOf(feature, i),
        field: 'case',
        what,
        fix: 'Correct its spelling, or make it null',
      },
    ]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
