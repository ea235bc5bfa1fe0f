import { z } from 'zod'
import { parseDay } from '../time/day.ts'
import {
  ATTRIBUTIONS,
  BASES,
  CERTAINTIES,
  DATE_PRECISIONS,
  DAY_FIELDS,
  DEFAULTS,
  type IncidentFeature,
  KINDS,
  PLACE_PRECISIONS,
  ROLES,
  type Source,
} from './incident.ts'
import {
  COUNTRY_FORM,
  LONGEST_LINE,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_LAT,
  MOST_LON,
  MOST_RADIUS_KM,
  REGION_FORM,
} from './limits.ts'

/**
 * The shape of the data files, written down once: the checks, the JSON Schema and the data package come from here.
 * Only shapes stand here; what fields mean together is checked by the geodata command.
 */

// A pattern is asked only of what is not too long: over millions of characters it overflows its stack.
const name = z.string().max(LONGEST_NAME, { abort: true })
const slug = name.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const line = (most: number) => z.string().trim().min(1).max(most)
const day = z.iso.date({ abort: true }).refine((text) => parseDay(text) !== null)
const country = z.string().regex(COUNTRY_FORM)
const language = name.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
const position = z
  .tuple([z.number().min(-MOST_LON).max(MOST_LON), z.number().min(-MOST_LAT).max(MOST_LAT)])
  .readonly()
const count = z.int().min(0)

export const regionSchema = z
  .string()
  .regex(REGION_FORM)
  .describe('UN M49 code of a part of the world, where no country is named')

export const figureSchema = z
  .strictObject({
    low: count.nullable().describe('Smallest figure given'),
    best: count.nullable().describe('Figure of the latest independent source'),
    high: count.nullable().describe('Largest figure given; null is open upwards'),
  })
  .describe('Number of people; null is not known, never 0')

const bound = z.union([z.number(), day]).nullable()

export const claimSchema = z
  .strictObject({
    source: line(20).describe('Id of the document'),
    locator: line(20).describe('p and the number of the paragraph'),
    field: slug.describe('What the claim is about'),
    says: line(LONGEST_LINE).describe('What the document says, at most eight words'),
    low: bound.describe('Smallest value of a figure; earliest day of a date'),
    high: bound.describe('Largest value of a figure, latest day of a date; null is open'),
    of: line(LONGEST_NAME).nullable().optional().describe('Part of a sum that a figure is'),
    unit: line(LONGEST_NAME).nullable().optional().describe('What a figure counts or is measured in'),
    value: line(LONGEST_NAME)
      .nullable()
      .optional()
      .describe('Actor or attribution that the words come to, where the claim is about one'),
  })
  .superRefine(({ field, low, high }, context) => {
    const wanted = DAY_FIELDS.includes(field) ? 'string' : 'number'
    for (const [key, value] of [
      ['low', low],
      ['high', high],
    ] as const) {
      if (value === null || typeof value === wanted) continue
      context.addIssue({ code: 'custom', path: [key], params: { wanted } })
    }
  })

export const noteSchema = z.strictObject({
  field: line(40).describe('Field that the note explains'),
  text: line(LONGEST_TEXT),
})

export const propertiesSchema = z.strictObject({
  title: line(LONGEST_LINE).describe('Five to ten words: what happened and where'),
  summary: line(LONGEST_TEXT).describe('One to three neutral sentences, victims first'),
  role: z.enum(ROLES).describe('Whether the feature is counted, placed only, or a total'),
  kind: z.enum(KINDS).describe('What happened'),
  case: slug.nullable().describe('Shared by the features of one affair'),
  certainty: z.enum(CERTAINTIES).default(DEFAULTS.certainty).describe('Whether it happened, and happened so'),
  start: day.describe('Earliest possible day, UTC'),
  end: day.describe('Latest possible day, UTC'),
  datePrecision: z.enum(DATE_PRECISIONS).describe('How exactly the date is known'),
  dateBasis: z.enum(BASES).describe('Where the date comes from'),
  place: line(LONGEST_LINE).describe('Place, as the documents name it'),
  admin1: line(LONGEST_LINE).nullable().describe('First-level area: province, oblast, republic'),
  country: country.nullable().describe('ISO 3166-1 alpha-2 code'),
  region: regionSchema.nullable().default(DEFAULTS.region),
  placePrecision: z.enum(PLACE_PRECISIONS).describe('How exactly the place is known'),
  radiusKm: z.number().min(0).max(MOST_RADIUS_KM).describe('Radius within which the event lies, km'),
  placeBasis: z.enum(BASES).describe('Where the place comes from'),
  gazetteer: name
    .regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9.-]+$/)
    .nullable()
    .describe('Gazetteer and id of the place, such as geonames:542374'),
  actor: line(LONGEST_NAME).describe('Group whose act, plot, members or threat the feature is about'),
  attribution: z.enum(ATTRIBUTIONS).describe('Who says that the actor did it'),
  attackType: slug.nullable().describe('How; attacks and foiled plots only'),
  targetType: slug.nullable().describe('At what; attacks, plots, warnings and threats only'),
  killed: figureSchema.nullable().describe('Victims killed, attackers excluded'),
  injured: figureSchema.nullable().describe('Victims injured, attackers excluded'),
  sources: z.array(line(20)).min(1).describe('Ids of the documents that report it'),
  claims: z.array(claimSchema).describe('What each document says about each field'),
  notes: z.array(noteSchema).describe('Reasons, contradictions, doubts'),
})

export const featureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: slug.describe('Place or event, then the year; never used again for something else'),
  geometry: z
    .strictObject({
      type: z.literal('Point'),
      coordinates: position.describe('Longitude, latitude; degrees, WGS84'),
    })
    .nullable()
    .describe('Null where nothing is located'),
  properties: propertiesSchema,
})

export const collectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
})

export const sourceSchema = z.strictObject({
  id: line(20),
  title: line(300).nullable(),
  authors: z.array(line(LONGEST_NAME)),
  publisher: line(LONGEST_NAME).nullable(),
  published: z.strictObject({ earliest: day, latest: day }),
  language,
  derivedFrom: line(20).nullable().describe('Id of the document that this one rewrites'),
  note: z.string().max(LONGEST_TEXT),
})

export const sourcesSchema = z.array(sourceSchema)

export const leftOutSchema = z.array(
  z.strictObject({ source: line(20), locator: line(40), what: line(500), why: line(500) }),
)

/** What surrounds the incidents: title, licence, and where distances are measured from. */
export const datasetSchema = z.strictObject({
  title: line(LONGEST_LINE),
  subtitle: line(300),
  description: line(LONGEST_TEXT),
  licence: line(LONGEST_NAME),
  version: name.regex(/^\d+\.\d+\.\d+$/),
  group: z
    .strictObject({
      actor: line(LONGEST_NAME).describe('Value of actor that is selected when the dataset is opened'),
      related: z
        .array(line(LONGEST_NAME))
        .describe('Values of actor of the same movement, the leading one first'),
    })
    .optional()
    .describe('Whose reach the dataset is about'),
  base: z.strictObject({
    name: line(LONGEST_NAME),
    country,
    position,
  }),
})

/** A guided view: each chapter is a link's parameters, the words beside the map and where each of them comes from. */
export const storySchema = z.strictObject({
  id: slug,
  title: line(LONGEST_LINE),
  summary: line(LONGEST_TEXT).optional().describe('One sentence: what the story tells'),
  language,
  chapters: z
    .array(
      z.strictObject({
        title: line(LONGEST_LINE),
        text: line(LONGEST_TEXT).describe(
          'What is told; figures of measures as placeholders, such as {count}',
        ),
        view: z.string().max(LONGEST_TEXT).describe('Parameters of a link, without the question mark'),
        incidents: z.array(slug).describe('Ids that the chapter speaks of'),
        play: z
          .strictObject({
            from: day.describe('First day of the stretch'),
            to: day.describe('Last day, which is held'),
            seconds: z.number().min(1).max(120).describe('How long the stretch takes'),
          })
          .optional()
          .describe('The stretch of time that runs when the chapter is entered'),
        cites: z
          .array(z.strictObject({ incident: slug, source: line(20), field: slug }))
          .default([])
          .describe('The claims that the text rests on'),
        notes: line(LONGEST_TEXT).optional().describe("For the presenter's eyes"),
      }),
    )
    .min(1)
    .max(100),
})

/** Views that have a name, and a page of their own for sites that ask how to embed an address. */
export const namedViewsSchema = z.array(
  z.strictObject({
    id: slug.describe('Its page is v/ID/'),
    title: line(LONGEST_LINE),
    summary: line(LONGEST_TEXT).optional().describe('One sentence: what the view shows'),
    view: z.string().max(LONGEST_TEXT).describe('Parameters of a link, without the question mark'),
  }),
)

export type NamedView = z.infer<typeof namedViewsSchema>[number]
export type LeftOut = z.infer<typeof leftOutSchema>[number]
export type DatasetRecord = z.infer<typeof datasetSchema>
export type Story = z.infer<typeof storySchema>

/** Says at compile time that what the schema lets through is what the rest of the code is written for. */
type Assignable<From extends To, To> = From
export type CheckedFeature = Assignable<z.infer<typeof featureSchema>, IncidentFeature>
export type CheckedSource = Assignable<z.infer<typeof sourceSchema>, Source>
