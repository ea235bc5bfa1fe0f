/** What a JSON text holds that `JSON.parse` does not tell: where it breaks, and keys of which all but one are lost. */
export interface JsonScan {
  /** First place where it is no JSON; null when it is. */
  readonly error: { readonly at: number; readonly what: string } | null
  /** Paths of keys that stand twice in one object. */
  readonly repeated: readonly (readonly string[])[]
}

const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const SPACE = /[\t\n\r ]*/y
const DEEPEST = 60

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

  const value = (path: readonly string[]): void => {
    const first = next()
    if (path.length > DEEPEST) throw new Broken(`nested deeper than ${DEEPEST} levels`)
    if (first === '{') list('}', () => member(path, seenOf(path)))
    else if (first === '[') list(']', (index) => value([...path, String(index)]))
    else if (first === '"')
      match(STRING) ?? fail('a text that is closed before the line ends, with valid escapes')
    else (match(NUMBER) ?? match(WORD)) === null && fail('a value')
  }
  const seen = new Map<readonly string[], Set<string>>()
  const seenOf = (path: readonly string[]): Set<string> =>
    seen.get(path) ?? seen.set(path, new Set()).get(path)!
  const member = (path: readonly string[], known: Set<string>): void => {
    next()
    const raw = match(STRING) ?? fail('a key in double quotes')
    const key = JSON.parse(raw) as string
    const here = [...path, key]
    if (known.has(key)) repeated.push(here)
    known.add(key)
    if (next() !== ':') fail('":"')
    at++
    value(here)
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
    value([])
    if (next() !== '') fail('the end of the file')
    return { error: null, repeated }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { error: { at, what: error.message }, repeated }
  }
}
