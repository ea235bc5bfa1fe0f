import { CLAIM_FIELDS } from '../core/codebook.ts'
import type { Basis, IncidentProperties } from '../core/incident.ts'
import { quoted } from '../core/issue.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'

const MOST_WORDS = 8
const LOCATOR = /^p[1-9]\d*$/

const claimShapes = rule(['claims'], ({ claims }) =>
  claims.flatMap((claim, i) => {
    const words = claim.says.trim().split(/\s+/).length
    const same = claims.findIndex((other) => JSON.stringify(other) === JSON.stringify(claim))
    return [
      ...when(
        !LOCATOR.test(claim.locator),
        `claims.${i}.locator`,
        `is ${quoted(claim.locator)}`,
        'Write p and the number of the paragraph, such as "p4"',
      ),
      ...when(
        !(CLAIM_FIELDS as readonly string[]).includes(claim.field),
        `claims.${i}.field`,
        `${quoted(claim.field)} is nothing that a claim is about`,
        `Use one of ${CLAIM_FIELDS.join(', ')}`,
      ),
      ...when(
        words > MOST_WORDS,
        `claims.${i}.says`,
        `has ${words} words, at most ${MOST_WORDS} allowed`,
        'Condense it in your own words',
      ),
      ...when(same < i, `claims.${i}`, `repeats claim ${same}`, 'Remove one of them'),
    ]
  }),
)

const claimsAndSources = rule(['claims', 'sources'], ({ claims, sources }) => {
  if (claims.length === 0)
    return [
      { field: 'claims', what: 'is empty', fix: 'Every feature has a claim from each of its documents' },
    ]
  const claimed = new Set(claims.map(({ source }) => source))
  return [
    ...sources.flatMap((id) =>
      when(
        !claimed.has(id),
        'sources',
        `lists ${quoted(id)}, from which there is no claim`,
        'Add its claim, or take it off the list',
      ),
    ),
    ...claims.flatMap(({ source }, i) =>
      when(
        !sources.includes(source),
        `claims.${i}.source`,
        `${quoted(source)} is not in sources`,
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
      `there is no document ${quoted(id)} in sources.json`,
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
      `is ${basis}, and no note says why`,
      `Add a note with field ${name}`,
    )
  })
}

const noteFields = rule(['notes'], ({ notes }, { fieldNames }) =>
  notes.flatMap(({ field }, i): readonly Finding[] =>
    when(
      !fieldNames.has(field),
      `notes.${i}.field`,
      `${quoted(field)} is no field`,
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
  noteFields,
]
