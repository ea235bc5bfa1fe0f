import { DEEPEST } from './json-keys.ts'

/** What a JSON text holds that `JSON.parse` does not tell: where it breaks, and keys of which all but one are lost. */
export interface JsonScan {
  /** First place where it is no JSON; null when it is. */
  readonly error: { readonly at: number; readonly what: string } | null
  /** Paths of keys that stand twice in one object. */
  readonly repeated: readonly (readonly string[])[]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a text
const PLAIN = /[^"\\\u0000-\u001f]+/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const SPACE = /[\t\n\r ]*/y

class Broken extends Error {}

/** Reads a text by the grammar of RFC 8259. Never throws. */
export function scanJson(text: string): JsonScan {
  const repeated: (readonly string[])[] = []
  let at = 0

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    if (found !== null) at += found.length
    return found
  }
  const next = (): string => {
    match(SPACE)
    return text[at] ?? ''
  }
  const fail = (wanted: string): never => {
    const got =
      at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at)!)) : 'the end of the file'
    throw new Broken(`expected ${wanted}, found ${got}`)
  }

  /** The text with its quotes. No single pattern: one with a choice in its loop overflows its stack in a long text. */
  const string = (wanted: string): string => {
    const start = at
    if (text[at] !== '"') fail(wanted)
    at++
    while (text[at] !== '"') {
      if ((match(PLAIN) ?? match(ESCAPE)) !== null) continue
      at = start
      fail(wanted)
    }
    at++
    return text.slice(start, at)
  }

  const path: string[] = []
  const inside = (key: string): void => {
    path.push(key)
    value()
    path.pop()
  }
  const value = (): void => {
    const first = next()
    if (path.length > DEEPEST) throw new Broken(`nested deeper than ${DEEPEST} levels`)
    if (first === '{') {
      const known = new Set<string>()
      list('}', () => member(known))
    } else if (first === '[') list(']', (index) => inside(String(index)))
    else if (first === '"') string('a text that is closed before the line ends, with valid escapes')
    else if ((match(NUMBER) ?? match(WORD)) === null) fail('a value')
  }
  const member = (known: Set<string>): void => {
    next()
    const key = JSON.parse(string('a key in double quotes')) as string
    if (known.has(key)) repeated.push([...path, key])
    known.add(key)
    if (next() !== ':') fail('":"')
    at++
    inside(key)
  }
  const list = (end: string, item: (index: number) => void): void => {
    at++
    if (next() === end) {
      at++
      return
    }
    for (let index = 0; ; index++) {
      item(index)
      const mark = next()
      at++
      if (mark === end) return
      if (mark !== ',') {
        at--
        fail(`"," or "${end}"`)
      }
    }
  }

  try {
    value()
    if (next() !== '') fail('the end of the file')
    return { error: null, repeated }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { error: { at, what: error.message }, repeated }
  }
}
