import { z } from 'zod'
import { type Issue, quoted } from '../../core/record/issue.ts'
import { figureSchema } from '../../core/record/schema.ts'
import { cohensKappa } from './kappa.ts'

/** What is compared of a coded feature; more may stand there. */
export const codedSchema = z.object({
  id: z.string(),
  role: z.string(),
  kind: z.string(),
  start: z.string(),
  end: z.string(),
  datePrecision: z.string(),
  place: z.string(),
  country: z.string().nullable(),
  placePrecision: z.string(),
  actor: z.string(),
  attribution: z.string(),
  killed: figureSchema.nullable(),
  injured: figureSchema.nullable(),
  sources: z.array(z.string()),
})

/** How the features of both codings were matched and decided. */
export const matchesSchema = z.array(
  z.strictObject({
    first: z.string().nullable(),
    second: z.string().nullable(),
    final: z.string().nullable(),
    decision: z.string().min(1),
  }),
)

export type Coded = z.infer<typeof codedSchema>
export type Match = z.infer<typeof matchesSchema>[number]

export interface Share {
  readonly equal: number
  readonly of: number
}

/** Equal values of one field, and Cohen's kappa for a field of words: null where it is not defined or makes no sense. */
export interface FieldAgreement extends Share {
  readonly kappa: number | null
}

export interface Agreement {
  /** Features that both codings have, of all that either has. */
  readonly foundByBoth: Share
  /** Equal values among the features that both have. Of figures: among those of which either has one. */
  readonly equal: { readonly [F in keyof typeof WORDS | keyof typeof OTHERS]: FieldAgreement }
}

/** Fields with a vocabulary, by their name in the report. */
const WORDS = {
  role: ({ role }: Coded) => role,
  kind: ({ kind }: Coded) => kind,
  'date precision': ({ datePrecision }: Coded) => datePrecision,
  country: ({ country }: Coded) => country ?? 'none',
  'place precision': ({ placePrecision }: Coded) => placePrecision,
  actor: ({ actor }: Coded) => actor,
  attribution: ({ attribution }: Coded) => attribution,
} satisfies Readonly<Record<string, (coded: Coded) => string>>

/** Other fields; null has nothing to compare. */
const OTHERS = {
  'first and last day': ({ start, end }: Coded) => [start, end],
  'place as worded': ({ place }: Coded) => place,
  documents: ({ sources }: Coded) => [...sources].sort(),
  killed: ({ killed }: Coded) => killed && [killed.low, killed.best, killed.high],
  injured: ({ injured }: Coded) => injured && [injured.low, injured.best, injured.high],
} satisfies Readonly<Record<string, (coded: Coded) => unknown>>

/** Agreement of two codings. Matches name ids that exist; matchIssues says where they don't. */
export function agreement(
  first: readonly Coded[],
  second: readonly Coded[],
  matches: readonly Match[],
): Agreement {
  const [firstById, secondById] = [byId(first), byId(second)]
  const pairs = matches.flatMap(({ first, second }): [Coded, Coded][] => {
    const [a, b] = [firstById.get(first ?? ''), secondById.get(second ?? '')]
    return a && b ? [[a, b]] : []
  })
  const coded = matches.filter((match) => match.first !== null || match.second !== null)
  const ofWords = Object.entries(WORDS).map(([name, value]): [string, FieldAgreement] => {
    const words = pairs.map(([a, b]) => [value(a), value(b)] as const)
    return [name, { ...shareOf(words), kappa: cohensKappa(words) }]
  })
  const ofOthers = Object.entries(OTHERS).map(([name, value]): [string, FieldAgreement] => {
    const values = pairs.map(([a, b]) => [value(a), value(b)] as const)
    return [name, { ...shareOf(values.filter(([a, b]) => (a ?? b) !== null)), kappa: null }]
  })
  return {
    foundByBoth: { equal: pairs.length, of: coded.length },
    equal: Object.fromEntries([...ofWords, ...ofOthers]) as Agreement['equal'],
  }
}

/**
 * What both codings said alike and the data now say otherwise, of all that both said alike: mistakes that the agreement of
 * two readers does not show. Features without a final one are left out.
 */
export function changedSince(
  first: readonly Coded[],
  second: readonly Coded[],
  matches: readonly Match[],
  now: readonly Coded[],
): Readonly<Record<keyof Agreement['equal'], Share>> {
  const [firstById, secondById, nowById] = [first, second, now].map(byId)
  const trios = matches.flatMap(({ first, second, final }) => {
    const [a, b, c] = [firstById!.get(first ?? ''), secondById!.get(second ?? ''), nowById!.get(final ?? '')]
    return a && b && c ? [[a, b, c] as const] : []
  })
  const fields = Object.entries<(coded: Coded) => unknown>({ ...WORDS, ...OTHERS }).map(([name, value]) => {
    const alike = trios
      .map((trio) => trio.map((coded) => JSON.stringify(value(coded))))
      .filter(([a, b]) => a === b && a !== 'null')
    return [name, { equal: alike.filter(([a, , now]) => now !== a).length, of: alike.length }]
  })
  return Object.fromEntries(fields)
}

/** The matches of which either coding has an incident: the features that are counted. */
export function matchesOfIncidents(
  first: readonly Coded[],
  second: readonly Coded[],
  matches: readonly Match[],
): Match[] {
  const [firstById, secondById] = [byId(first), byId(second)]
  return matches.filter((match) =>
    [firstById.get(match.first ?? ''), secondById.get(match.second ?? '')].some(
      (coded) => coded?.role === 'incident',
    ),
  )
}

/** Where the table of matches leaves out a feature, has one twice, or names one that there is not. */
export function matchIssues(
  first: readonly Coded[],
  second: readonly Coded[],
  matches: readonly Match[],
  file: string,
): Issue[] {
  return (['first', 'second'] as const).flatMap((coding): Issue[] => {
    const known = byId(coding === 'first' ? first : second)
    const named = matches.flatMap((match) => match[coding] ?? [])
    const issue = (id: string, what: string, fix: string): Issue => ({
      file,
      feature: id,
      field: coding,
      what,
      fix,
    })
    return [
      ...named
        .filter((id) => !known.has(id))
        .map((id) => issue(id, `there is no ${quoted(id)} in the ${coding} coding`, 'Correct the id')),
      ...named
        .filter((id, i) => named.indexOf(id) < i)
        .map((id) => issue(id, `${quoted(id)} is matched twice`, 'Match each feature once')),
      ...[...known.keys()]
        .filter((id) => !named.includes(id))
        .map((id) =>
          issue(id, 'is not in the table', 'Add its row, with null where the other coding lacks it'),
        ),
    ]
  })
}

function shareOf(values: readonly (readonly [unknown, unknown])[]): Share {
  return {
    equal: values.filter(([a, b]) => JSON.stringify(a) === JSON.stringify(b)).length,
    of: values.length,
  }
}

function byId(coding: readonly Coded[]): ReadonlyMap<string, Coded> {
  return new Map(coding.map((coded) => [coded.id, coded]))
}
