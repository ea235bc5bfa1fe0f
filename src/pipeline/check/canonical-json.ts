const WIDTH = 110
const PLAIN = /^[ !#-[\]-~]*$/

/**
 * JSON with two spaces of indent, in which every object and list that fits on one line of 110 characters, without
 * an object inside, stands on one. Object keys keep their order; texts are written in NFC.
 */
export function canonicalJson(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  const line = oneLine(value, WIDTH - indent.length)
  if (line !== null) return line
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
  if (typeof value !== 'string') return JSON.stringify(value ?? null)
  // Most texts are ASCII, and need neither composing nor escaping.
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'))
}

/** An object or list on one line; null where an object stands inside, or a list of lists in a list or object, or where it takes more room. */
function oneLine(value: object, room: number): string | null {
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }']
  let line = open
  for (const [key, item] of Object.entries(value)) {
    const text = item === null || typeof item !== 'object' ? scalar(item) : scalarsLine(item)
    if (text === null) return null
    line += `${line === open ? '' : ', '}${Array.isArray(value) ? '' : `${scalar(key)}: `}${text}`
    if (line.length > room) return null
  }
  if (line === open) return Array.isArray(value) ? '[]' : '{}'
  return line.length + close.length <= room ? line + close : null
}

/** A list of scalars on one line; null for other values. */
function scalarsLine(value: object): string | null {
  if (!Array.isArray(value) || value.some((item) => item !== null && typeof item === 'object')) return null
  return `[${value.map(scalar).join(', ')}]`
}
