import { z } from 'zod'
import type { Figure, IncidentFeature } from '../../core/record/incident.ts'
import { featureSchema, figureSchema, propertiesSchema } from '../../core/record/schema.ts'

export type Cell = string | number | null

/** A column of the flat table, with what Table Schema says of it. */
export interface FlatColumn {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'date'
  readonly description: string
  readonly constraints: Readonly<Record<string, unknown>>
  /** The value of a feature; null where there is none. */
  readonly of: (feature: IncidentFeature) => Cell
}

/** What stands between the values of a list. No value that is listed holds it: they are ids. */
export const BETWEEN = ';'

/** The parts of a figure, each a column. */
export const FIGURE_PARTS = Object.keys(figureSchema.shape) as readonly (keyof Figure)[]

interface JsonType {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonType
  readonly anyOf?: readonly JsonType[]
  readonly properties?: Readonly<Record<string, JsonType>>
}

const PROPERTIES = Object.entries(jsonOf(propertiesSchema).properties ?? {})

/** Names of the properties that are figures. */
export const FIGURES: readonly string[] = PROPERTIES.flatMap(([name, json]) =>
  shapeOf(json).type === 'object' ? [name] : [],
)

/**
 * The flat table of the features, column by column in the order of the data dictionary: a figure is three columns, a list of ids
 * one cell. Claims and notes are tables of their own and stand in the GeoJSON alone. It follows the one schema: a field that
 * is added there is a column here.
 */
export const FLAT_COLUMNS: readonly FlatColumn[] = [
  {
    ...{ name: 'id', type: 'string', of: ({ id }) => id },
    description: jsonOf(featureSchema.shape.id).description ?? '',
    constraints: { required: true, unique: true },
  },
  coordinate('longitude', 0, 180),
  coordinate('latitude', 1, 90),
  ...PROPERTIES.flatMap(([name, json]) => columnsOf(name as keyof IncidentFeature['properties'], json)),
]

/** The name of a part of a figure as a field of its own. */
export function figureName(name: string, part: keyof Figure): string {
  return `${name}_${part}`
}

function coordinate(name: string, at: 0 | 1, most: number): FlatColumn {
  return {
    ...{ name, type: 'number', description: `Degrees, WGS84; empty where nothing is located` },
    constraints: { minimum: -most, maximum: most },
    of: ({ geometry }) => geometry?.coordinates[at] ?? null,
  }
}

function columnsOf(name: keyof IncidentFeature['properties'], json: JsonType): FlatColumn[] {
  const shape = shapeOf(json)
  const required = json.anyOf === undefined
  const description = json.description ?? shape.description ?? ''
  const { type, items } = shape
  if (type === 'object') return FIGURE_PARTS.map((part) => figureColumn(name, part, shape, description))
  if (type === 'array') return items?.type === 'string' ? [listColumn(name, description)] : []
  return [
    {
      ...{ name, description },
      type: shape.format === 'date' ? 'date' : type === 'number' || type === 'integer' ? type : 'string',
      constraints: {
        ...(required && { required }),
        ...(shape.enum && { enum: shape.enum }),
        ...(shape.pattern && shape.format !== 'date' && { pattern: shape.pattern }),
        ...(shape.minimum !== undefined && { minimum: shape.minimum }),
        ...(shape.maximum !== undefined && { maximum: shape.maximum }),
      },
      of: ({ properties }) => (properties[name] ?? null) as Cell,
    },
  ]
}

/** What a property is where it is not null. */
function shapeOf(json: JsonType): JsonType {
  return json.anyOf?.find(({ type }) => type !== 'null') ?? json
}

function figureColumn(
  name: keyof IncidentFeature['properties'],
  part: keyof Figure,
  shape: JsonType,
  of: string,
): FlatColumn {
  return {
    ...{ name: figureName(name, part), type: 'integer', constraints: { minimum: 0 } },
    description: `${of}. ${shape.properties?.[part]?.description ?? part}`,
    of: ({ properties }) => (properties[name] as Figure | null)?.[part] ?? null,
  }
}

function listColumn(name: keyof IncidentFeature['properties'], description: string): FlatColumn {
  return {
    ...{ name, type: 'string', description: `${description}, with ${BETWEEN} between them` },
    constraints: { required: true },
    of: ({ properties }) => (properties[name] as readonly string[]).join(BETWEEN),
  }
}

function jsonOf(schema: z.ZodType): JsonType {
  return z.toJSONSchema(schema, { io: 'input' }) as JsonType
}
