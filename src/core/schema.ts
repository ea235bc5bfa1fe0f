import { z } from 'zod'
import {
  ATTRIBUTIONS,
  BASES,
  DATE_PRECISIONS,
  type IncidentFeature,
  KINDS,
  PLACE_PRECISIONS,
  ROLES,
  type Source,
} from './incident.ts'

/**
 * The shape of the data files, written down once: the checks, the JSON Schema and the data package come from here.
 * Only shapes stand here; what fields mean together is checked by the geodata command.
 */

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const line = (most: number) => z.string().trim().min(1).max(most)
const day = z.iso.date()
const count = z.int().min(0)

export const figureSchema = z
  .strictObject({
    low: count.nullable().describe('Smallest figure given'),
    best: count.nullable().describe('Figure of the latest independent source'),
    high: count.nullable().describe('Largest figure given; null is open upwards'),
  })
  .describe('Number of people; null is not known, never 0')

export const claimSchema = z.strictObject({
  source: line(20).describe('Id of the document'),
  locator: line(20).describe('p and the number of the paragraph'),
  field: slug.describe('What the claim is about'),
  says: line(200).describe('What the document says, at most eight words'),
  low: z.number().nullable().describe('Smallest value, where it is a figure'),
  high: z.number().nullable().describe('Largest value; null is open upwards'),
})

export const noteSchema = z.strictObject({
  field: line(40).describe('Field that the note explains'),
  text: line(2000),
})

export const propertiesSchema = z.strictObject({
  title: line(200).describe('Five to ten words: what happened and where'),
  summary: line(2000).describe('One to three neutral sentences, victims first'),
  role: z.enum(ROLES).describe('Whether the feature is counted, placed only, or a total'),
  kind: z.enum(KINDS).describe('What happened'),
  case: slug.nullable().describe('Shared by the features of one affair'),
  start: day.describe('Earliest possible day, UTC'),
  end: day.describe('Latest possible day, UTC'),
  datePrecision: z.enum(DATE_PRECISIONS).describe('How exactly the date is known'),
  dateBasis: z.enum(BASES).describe('Where the date comes from'),
  place: line(200).describe('Place, as the documents name it'),
  admin1: line(200).nullable().describe('First-level area: province, oblast, republic'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .describe('ISO 3166-1 alpha-2 code'),
  placePrecision: z.enum(PLACE_PRECISIONS).describe('How exactly the place is known'),
  radiusKm: z.number().min(0).max(20038).describe('Radius within which the event lies, km'),
  placeBasis: z.enum(BASES).describe('Where the place comes from'),
  gazetteer: z
    .string()
    .regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9.-]+$/)
    .nullable()
    .describe('Gazetteer and id of the place, such as geonames:542374'),
  actor: line(100).describe('Group whose act, plot, members or threat the feature is about'),
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
  id: slug.max(100).describe('Place or event, then the year; never used again for something else'),
  geometry: z
    .strictObject({
      type: z.literal('Point'),
      coordinates: z
        .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
        .readonly()
        .describe('Longitude, latitude; degrees, WGS84'),
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
  authors: z.array(line(100)),
  publisher: line(100).nullable(),
  published: z.strictObject({ earliest: day, latest: day }),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  derivedFrom: line(20).nullable().describe('Id of the document that this one rewrites'),
  note: z.string().max(2000),
})

export const sourcesSchema = z.array(sourceSchema)

export const leftOutSchema = z.array(
  z.strictObject({ source: line(20), locator: line(40), what: line(500), why: line(500) }),
)

/** What surrounds the incidents: title, licence, and where distances are measured from. */
export const datasetSchema = z.strictObject({
  title: line(200),
  subtitle: line(300),
  description: line(2000),
  licence: line(100),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  base: z.strictObject({
    name: line(100),
    country: z.string().regex(/^[A-Z]{2}$/),
    position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly(),
  }),
})

/** A guided view: each chapter is a link's parameters and the words beside the map. */
export const storySchema = z.strictObject({
  id: slug,
  title: line(200),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  chapters: z
    .array(
      z.strictObject({
        title: line(200),
        text: line(2000),
        view: z.string().max(2000).describe('Parameters of a link, without the question mark'),
        incidents: z.array(slug).describe('Ids that the chapter speaks of'),
      }),
    )
    .min(1),
})

export type LeftOut = z.infer<typeof leftOutSchema>[number]
export type DatasetRecord = z.infer<typeof datasetSchema>
export type Story = z.infer<typeof storySchema>

/** Says at compile time that what the schema lets through is what the rest of the code is written for. */
type Assignable<From extends To, To> = From
export type CheckedFeature = Assignable<z.infer<typeof featureSchema>, IncidentFeature>
export type CheckedSource = Assignable<z.infer<typeof sourceSchema>, Source>
