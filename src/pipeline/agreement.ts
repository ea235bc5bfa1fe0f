import { z } from 'zod'
import { type Issue, quoted } from '../core/issue.ts'
import { figureSchema } from '../core/schema.ts'
import { cohensKappa } from './kappa.ts'

/** What is compared of a coded feature; more may stand there. */
export const codedSchema = z.object({
  id: z.string(),
  role: z.string(),
  kind: z.string(),
  start: z.string(),
  end: z.string(),
  country: z.string().nullable(),
  placePrecision: z.string(),
  actor: z.string(),
  attribution: z.string(),
  killed: figureSchema.nullable(),
  injured: figureSchema.nullable(),
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

export interface Agreement {
  /** Features that both codings have, of all that either has. */
  readonly foundByBoth: Share
  /** Equal values among the features that both have. */
  readonly equal: { readonly [F in keyof typeof FIELDS]: Share }
  /** Cohen's kappa; null where it is not defined. */
  readonly kappa: { readonly kind: number | null; readonly role: number | null }
}

/** What is compared, by its name in the report. */
const FIELDS = {
  dates: ({ start, end }: Coded) => [start, end],
  country: ({ country }: Coded) => country,
  'place precision': ({ placePrecision }: Coded) => placePrecision,
  kind: ({ kind }: Coded) => kind,
  role: ({ role }: Coded) => role,
  actor: ({ actor }: Coded) => actor,
  attribution: ({ attribution }: Coded) => attribution,
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
  const share = (value: (coded: Coded) => unknown): Share => ({
    equal: pairs.filter(([a, b]) => JSON.stringify(value(a)) === JSON.stringify(value(b))).length,
    of: pairs.length,
  })
  const coded = matches.filter((match) => match.first !== null || match.second !== null)
  return {
    foundByBoth: { equal: pairs.length, of: coded.length },
    equal: Object.fromEntries(
      Object.entries(FIELDS).map(([name, value]) => [name, share(value)]),
    ) as Agreement['equal'],
    kappa: {
      kind: cohensKappa(pairs.map(([a, b]) => [a.kind, b.kind])),
      role: cohensKappa(pairs.map(([a, b]) => [a.role, b.role])),
    },
  }
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

function byId(coding: readonly Coded[]): ReadonlyMap<string, Coded> {
  return new Map(coding.map((coded) => [coded.id, coded]))
}
