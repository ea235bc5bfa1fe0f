import type { Figure, IncidentFeature } from '../../core/record/incident.ts'
import { FIGURE_PARTS, FIGURES, figureName } from './flat-columns.ts'

/**
 * The features as GeoJSON for tools that look into no nested value: behind each figure stand its parts as fields of their own
 * (`killed_low`, `killed_best`, `killed_high`). A feature a line; all else is as it was.
 */
export function flatGeoJson(features: readonly IncidentFeature[]): string {
  const lines = features.map((feature) => {
    const properties = withParts<unknown>(
      { ...feature.properties },
      (figure, part) => (figure as Figure | null)?.[part] ?? null,
    )
    return JSON.stringify({ ...feature, properties })
  })
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

interface Shape {
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly required?: readonly string[]
}

/** The JSON Schema of a collection with the fields that stand behind its figures. */
export function flatSchema(schema: object): object {
  return inside(schema as Shape, ['features'], (features) => ({
    ...features,
    items: inside(features.items!, ['properties'], (properties) => ({
      ...properties,
      properties: withParts(properties.properties!, (figure, part) => {
        const whole = figure.anyOf?.find(({ properties }) => properties) ?? figure
        return whole.properties![part]!
      }),
      required: Object.keys(withParts(named(properties.required!), () => null)),
    })),
  }))
}

/** A schema with one of its properties changed. */
function inside(schema: Shape, [name]: readonly [string], change: (inner: Shape) => Shape): Shape {
  return { ...schema, properties: { ...schema.properties, [name]: change(schema.properties![name]!) } }
}

function named(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]))
}

/** A record with the parts of each figure behind it. */
function withParts<T>(
  record: Readonly<Record<string, T>>,
  partOf: (figure: T, part: keyof Figure) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, T][] => [
      [name, value],
      ...(FIGURES.includes(name) ? FIGURE_PARTS : []).map((part): [string, T] => [
        figureName(name, part),
        partOf(value, part),
      ]),
    ]),
  )
}
