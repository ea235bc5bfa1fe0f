const WIDTH = 110
const PLAIN = /^[ !#-[\]-~]*$/

/**
 * JSON with two spaces of indent, in which every object and list that fits on one line of 110 characters, without
 * an object inside, stands on one. Object keys keep their order; texts are written in NFC.
 */
export function canonicalJson(value: unknown): string {
  const parts: string[] = []
  write(value, '', (part) => {
    parts.push(part)
    return true
  })
  return parts.join('')
}

/** Where canonical JSON of a value that stands at a place of a text ends; -1 where something else stands there. No such text is made. */
export function endOfCanonical(value: unknown, text: string, from: number): number {
  let at = from
  const isThere = write(value, '', (part) => {
    if (!text.startsWith(part, at)) return false
    at += part.length
    return true
  })
  return isThere ? at : -1
}

/** Hands out the parts of a value's text as long as `put` takes them; whether it took them all. */
function write(value: unknown, indent: string, put: (part: string) => boolean): boolean {
  if (value === null || typeof value !== 'object') return put(scalar(value))
  const line = oneLine(value, WIDTH - indent.length)
  if (line !== null) return put(line)
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  let before = isList ? '[\n' : '{\n'
  for (const key of Object.keys(value)) {
    if (!put(isList ? before + inner : `${before}${inner}${scalar(key)}: `)) return false
    if (!write((value as Record<string, unknown>)[key], inner, put)) return false
    before = ',\n'
  }
  return put(`\n${indent}${isList ? ']' : '}'}`)
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
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key]
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
