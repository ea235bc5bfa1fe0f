import { REPAIRS } from '../core/record/fault.ts'
import { FIELDS, PROFILE_NAMES } from '../core/record/own-data.ts'
import type { Alias } from './fields.ts'
import type { ImportMap } from './mapping.ts'

/** A mapping that can't be used, with what is wrong. */
export class ImportMapError extends Error {}

type Json = Readonly<Record<string, unknown>>

/** A mapping from the JSON that page and command save. What it does not say is left open. Throws ImportMapError. */
export function parseMap(text: string): ImportMap {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ImportMapError(`The mapping is not JSON: ${(error as Error).message}`)
  }
  if (!isObject(value) || !isObject(value.columns)) throw new ImportMapError('The mapping has no columns')
  const { columns, read } = value
  const pairs = FIELDS.flatMap((field) => {
    const name = Object.hasOwn(columns, field) ? columns[field] : undefined
    return typeof name === 'string' ? [[field, name] as const] : []
  })
  const choice = isObject(read) ? read : {}
  return {
    as: PROFILE_NAMES.find((name) => name === value.as) ?? null,
    columns: Object.fromEntries(pairs),
    dayOrder: value.dayOrder === 'day-first' || value.dayOrder === 'month-first' ? value.dayOrder : null,
    read: {
      ...(typeof choice.encoding === 'string' && { encoding: choice.encoding }),
      ...(typeof choice.delimiter === 'string' && { delimiter: choice.delimiter }),
      ...(typeof choice.sheet === 'string' && { sheet: choice.sheet }),
      ...((choice.parts === 'each' || choice.parts === 'one') && { parts: choice.parts }),
    },
    repairs: REPAIRS.filter((repair) => listOf(value.repairs).includes(repair)),
    aliases: listOf(value.aliases).flatMap(aliasOf),
    branches: value.branches === true,
    ...(typeof value.group === 'string' && { group: value.group }),
  }
}

function aliasOf(given: unknown): Alias[] {
  if (!isObject(given) || typeof given.name !== 'string') return []
  return [{ name: given.name, also: listOf(given.also).filter((one) => typeof one === 'string') }]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
