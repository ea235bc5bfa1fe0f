import { featureShape, positionShape, sourceShape } from '../record/feature-shape.ts'
import type { IncidentFeature } from '../record/incident.ts'
import { list, nullable, object, type Shape, text } from '../record/shape.ts'
import { decodeColumns } from './columns-file.ts'
import { DataFault, type DataFile } from './data-fault.ts'
import type { Base, Columns, DatasetInfo, Group } from './dataset.ts'
import { unsealBinary, unsealJson } from './seal.ts'
import { decodeText } from './utf8.ts'

/** What a file holds, and the build that it comes from: equal for all files of one build. */
export interface Read<T> {
  readonly build: number
  readonly value: T
}

/** The columns of `incidents.bin`, as views on its bytes. Throws a DataFault, as the two below do. */
export function readColumns(buffer: ArrayBuffer): Read<Columns> {
  const { build, content } = unsealBinary('incidents.bin', buffer)
  return { build, value: decodeColumns(content) }
}

/** What a file says of a dataset, wherever it stands in one. */
export const infoShape = object<Omit<DatasetInfo, 'reading'>>({
  title: text,
  subtitle: text,
  citation: text,
  licence: text,
  version: text,
  sources: list(sourceShape),
  leftOut: list(
    object<DatasetInfo['leftOut'][number]>({ source: text, locator: text, what: text, why: text }),
  ),
  base: nullable(object<Base>({ name: text, country: text, position: positionShape })),
  group: nullable(object<Group>({ actor: text, related: list(text) })),
})

/** What surrounds the incidents, from `info.json`. */
export function readInfo(buffer: ArrayBuffer): Read<DatasetInfo> {
  return readJson('info.json', buffer, infoShape)
}

/** The texts of the incidents, from `features.json`, or some of them from a block. */
export function readFeatures(
  buffer: ArrayBuffer,
  file: DataFile = 'features.json',
): Read<readonly IncidentFeature[]> {
  return readJson(file, buffer, list(featureShape))
}

function readJson<T>(file: DataFile, buffer: ArrayBuffer, shape: Shape<T>): Read<T> {
  const { build, content } = unsealJson(file, buffer)
  let value: unknown
  try {
    value = JSON.parse(decodeText(content))
  } catch {
    throw new DataFault({ code: 'shape', file, at: '' })
  }
  const at = shape(value, '')
  if (at !== null) throw new DataFault({ code: 'shape', file, at })
  return { build, value: value as T }
}
