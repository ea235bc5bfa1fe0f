import { ACTORS, CLAIM_FIELDS } from '../../core/record/codebook.ts'
import { ATTRIBUTIONS, type Basis, type IncidentProperties } from '../../core/record/incident.ts'
import { quoted } from '../../core/record/issue.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'

const MOST_WORDS = 8
const LOCATOR = /^p[1-9]\d*$/
const FIELDS: ReadonlySet<string> = new Set(CLAIM_FIELDS)

const claimShapes = rule(['claims'], ({ claims }) => {
  const firstLike = firstLikeEach(claims)
  return claims.flatMap((claim, i) => {
    // Words that are too many need room: most texts are too short for them.
    const words = claim.says.length < 2 * MOST_WORDS ? 1 : claim.says.trim().split(/\s+/).length
    const same = firstLike[i]!
    return [
      ...when(
        !LOCATOR.test(claim.locator),
        `claims.${i}.locator`,
        () => `is ${quoted(claim.locator)}`,
        'Write p and the number of the paragraph, such as "p4"',
      ),
      ...when(
        !FIELDS.has(claim.field),
        `claims.${i}.field`,
        () => `${quoted(claim.field)} is nothing that a claim is about`,
        () => `Use one of ${CLAIM_FIELDS.join(', ')}`,
      ),
      ...when(
        words > MOST_WORDS,
        `claims.${i}.says`,
        () => `has ${words} words, at most ${MOST_WORDS} allowed`,
        'Condense it in your own words',
      ),
      ...when(same < i, `claims.${i}`, `repeats claim ${same}`, 'Remove one of them'),
    ]
  })
})

/** For each claim the position of the first that is the same in all fields. Only what says the same is compared as a whole. */
function firstLikeEach(claims: IncidentProperties['claims']): readonly number[] {
  const firstSaying = new Map<string, number>()
  const firstLike = new Map<string, number>()
  return claims.map((claim, i) => {
    const saying = firstSaying.get(claim.says)
    if (saying === undefined) {
      firstSaying.set(claim.says, i)
      return i
    }
    const [before, text] = [JSON.stringify(claims[saying]), JSON.stringify(claim)]
    if (!firstLike.has(before)) firstLike.set(before, saying)
    const same = firstLike.get(text) ?? i
    firstLike.set(text, same)
    return same
  })
}

const claimsAndSources = rule(['claims', 'sources'], ({ claims, sources }) => {
  if (claims.length === 0)
    return [
      { field: 'claims', what: 'is empty', fix: 'Every feature has a claim from each of its documents' },
    ]
  const claimed = new Set(claims.map(({ source }) => source))
  const listed = new Set(sources)
  return [
    ...sources.flatMap((id) =>
      when(
        !claimed.has(id),
        'sources',
        () => `lists ${quoted(id)}, from which there is no claim`,
        'Add its claim, or take it off the list',
      ),
    ),
    ...claims.flatMap(({ source }, i) =>
      when(
        !listed.has(source),
        `claims.${i}.source`,
        () => `${quoted(source)} is not in sources`,
        'Add it to sources, or correct the claim',
      ),
    ),
  ]
})

const knownSources = rule(['sources'], ({ sources }, { sources: known }) => [
  ...sources.flatMap((id, i) =>
    when(
      !known.has(id),
      `sources.${i}`,
      () => `there is no document ${quoted(id)} in sources.json`,
      'Correct the id, or add the document',
    ),
  ),
  ...when(new Set(sources).size < sources.length, 'sources', 'names a document twice', 'Name each once'),
])

/** Where a note may stand that explains a basis. */
const EXPLAINS = {
  dateBasis: ['date', 'dateBasis', 'datePrecision', 'start', 'end'],
  placeBasis: [
    'place',
    'placeBasis',
    'placePrecision',
    'geometry',
    'radiusKm',
    'country',
    'admin1',
    'gazetteer',
  ],
} as const

function basisNote(field: keyof typeof EXPLAINS): Rule {
  return rule([field, 'notes'], (properties: Pick<IncidentProperties, typeof field | 'notes'>) => {
    const basis: Basis = properties[field]
    const explained = properties.notes.some((note) =>
      (EXPLAINS[field] as readonly string[]).includes(note.field),
    )
    const name = EXPLAINS[field][0]
    return when(
      basis !== 'stated' && !explained,
      field,
      () => `is ${basis}, and no note says why`,
      () => `Add a note with field ${name}`,
    )
  })
}

/** Parts and units are of figures. */
const figureWords = rule(['claims'], ({ claims }) =>
  claims.flatMap((claim, i) =>
    (['of', 'unit'] as const).flatMap((key) =>
      when(
        (claim[key] ?? null) !== null && typeof (claim.low ?? claim.high) !== 'number',
        `claims.${i}.${key}`,
        () => `is ${quoted(claim[key])}, but the claim has no figure`,
        'Give low and high, or leave it out',
      ),
    ),
  ),
)

const VALUES: Readonly<Record<string, readonly string[]>> = { actor: ACTORS, attribution: ATTRIBUTIONS }

const codedValues = rule(['claims'], ({ claims }) =>
  claims.flatMap(({ field, value }, i) => {
    if ((value ?? null) === null) return []
    const known = Object.hasOwn(VALUES, field) ? VALUES[field]! : []
    return when(
      !known.includes(value!),
      `claims.${i}.value`,
      () => `${quoted(value)} is no ${known.length > 0 ? field : 'value that such a claim can have'}`,
      known.length > 0 ? `Use one of ${known.join(', ')}` : 'Leave it to claims of actor and attribution',
    )
  }),
)

const doubtNote = rule(['certainty', 'notes'], ({ certainty, notes }) =>
  when(
    certainty === 'doubtful' && !notes.some(({ field }) => field === 'certainty'),
    'certainty',
    'is doubtful, and no note says why',
    'Add a note with field certainty',
  ),
)

const noteFields = rule(['notes'], ({ notes }, { fieldNames }) =>
  notes.flatMap(({ field }, i): readonly Finding[] =>
    when(
      !fieldNames.has(field),
      `notes.${i}.field`,
      () => `${quoted(field)} is no field`,
      'Use the name of a property, of a claim field, or geometry',
    ),
  ),
)

/** Rules on what the documents say and on the notes that explain decisions. */
export const CLAIM_RULES: readonly Rule[] = [
  claimShapes,
  claimsAndSources,
  knownSources,
  basisNote('dateBasis'),
  basisNote('placeBasis'),
  figureWords,
  codedValues,
  doubtNote,
  noteFields,
]
