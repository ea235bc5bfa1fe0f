const WIDTH = 110

/**
 * JSON with two spaces of indent, in which every object and list that fits on one line of 110 characters, without
 * an object inside, stands on one. Object keys keep their order; texts are written in NFC.
 */
export function canonicalJson(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  const line = isFlat(value) ? oneLine(value) : null
  if (line !== null && indent.length + line.length <= WIDTH) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((item) => inner + canonicalJson(item, inner)).join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${inner}${scalar(key)}: ${canonicalJson(item, inner)}`,
  )
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.normalize('NFC')) : JSON.stringify(value ?? null)
}

function isFlat(value: object): boolean {
  return Object.values(value).every(
    (item) => item === null || typeof item !== 'object' || isListOfScalars(item),
  )
}

function isListOfScalars(value: object): boolean {
  return Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')
}

function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  const members = Object.entries(value).map(([key, item]) => `${scalar(key)}: ${oneLine(item)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
