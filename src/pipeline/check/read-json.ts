import { readFileSync, statSync } from 'node:fs'
import { hiddenCharacters, type Issue, quoted } from '../../core/record/issue.ts'
import { MOST_BYTES } from '../../core/record/limits.ts'
import { keysIn, keysOf } from './json-keys.ts'
import { scanJson } from './scan-json.ts'
import { eachText } from './texts.ts'

export interface JsonFile {
  /** Text as it stands in the file, without a byte order mark; undefined when it can't be read as text. */
  readonly text?: string
  /** The value; undefined when it can't be read as JSON. */
  readonly value?: unknown
  readonly issues: readonly Issue[]
}

/** Reads a JSON file and names what is wrong with it as a file, as text and as JSON. Never throws for bad content. */
export function readJsonFile(path: string, name = path): JsonFile {
  let bytes: Buffer
  try {
    const { size } = statSync(path)
    if (size > MOST_BYTES) return tooLarge(size, name)
    bytes = readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const what =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'is a folder'
          : `can't be read (${code})`
    return { issues: [{ file: name, what, fix: 'Give the path of a data file.' }] }
  }
  return readJson(bytes, name)
}

/** As readJsonFile, from bytes. */
export function readJson(bytes: Uint8Array, file: string): JsonFile {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length, file)
  const issues: Issue[] = []
  const saveAsUtf8 = 'Save the file as UTF-8 without a byte order mark.'
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { issues: [{ file, what: 'is UTF-16, not UTF-8', fix: saveAsUtf8 }] }
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    issues.push({ file, what: 'begins with a byte order mark', fix: saveAsUtf8 })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return {
      issues: [...issues, { file, what: `is not UTF-8 (first at line ${badLine(bytes)})`, fix: saveAsUtf8 }],
    }
  }
  if (/^\s*$/.test(text))
    return { text, issues: [...issues, { file, what: 'is empty', fix: 'Put a JSON text into it.' }] }
  const sound = soundValue(text)
  if (sound) return { text, value: sound.value, issues: [...issues, ...hiddenIn(sound.value, text, file)] }
  const { error, repeated } = scanJson(text)
  if (error) {
    const what = `is not JSON: line ${lineOf(text, error.at)}: ${error.what}`
    return {
      text,
      issues: [
        ...issues,
        { file, what, fix: 'Correct that place; the rest is checked when it can be read.' },
      ],
    }
  }
  const value: unknown = JSON.parse(text)
  for (const path of repeated) {
    const what = `the key ${quoted(path.at(-1))} stands twice in one object`
    issues.push({ file, ...featureOf(value, path), what, fix: 'Keep one of them.' })
  }
  return { text, value, issues: [...issues, ...hiddenIn(value, text, file)] }
}

/** The value of a text in which the reader for people would find nothing; null where that one has to look. It takes ten times as long. */
function soundValue(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return keysOf(value) === keysIn(text) ? { value } : null
  } catch {
    return null
  }
}

function tooLarge(bytes: number, file: string): JsonFile {
  const mebibytes = (size: number) => Math.ceil(size / 2 ** 20)
  const what = `has ${mebibytes(bytes)} MB, at most ${mebibytes(MOST_BYTES)} MB allowed`
  return { issues: [{ file, what, fix: 'Divide it into smaller files.' }] }
}

/** Escapes that may stand for a hidden character: all but those of quote, backslash and slash. */
const ESCAPED = /\\[^"\\/]/
/** A code unit of every hidden character that can stand in a JSON file as it is: a carriage return stands between values only. */
export const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\udb40]/

/** Names hidden characters in every text of a value; where the file has none, it need not be asked text by text. */
function hiddenIn(value: unknown, text: string, file: string): Issue[] {
  const issues: Issue[] = []
  if (!ESCAPED.test(text) && !SUSPECT.test(text)) return issues
  eachText(value, (text, path) => {
    const hidden = hiddenCharacters(text)
    if (hidden.length === 0) return
    const what = `holds ${hidden.join(', ')}, which ${hidden.length === 1 ? 'is a character' : 'are characters'} that nobody sees`
    issues.push({
      file,
      ...featureOf(value, path),
      what,
      fix: 'Remove it; letters of any script are fine.',
    })
  })
  return issues
}

/** Feature and field that a path inside a collection or a list of records leads to. */
export function featureOf(value: unknown, path: readonly string[]): { feature?: string; field?: string } {
  const inFeatures = path[0] === 'features'
  const inList = Array.isArray(value)
  if (!inFeatures && !inList) return { field: path.join('.') }
  const list = inList ? value : (value as { features: unknown }).features
  const index = Number(path[inFeatures ? 1 : 0])
  const field = path
    .slice(inFeatures ? 2 : 1)
    .join('.')
    .replace(/^properties\./, '')
  return {
    feature: labelOf(Array.isArray(list) ? list[index] : undefined, index),
    ...(field !== '' && { field }),
  }
}

/** Id of a feature or record, or its number in the list, from 1, where it has none. */
export function labelOf(record: unknown, index: number): string {
  const id = (record as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id !== '' ? id : `number ${index + 1}`
}

function lineOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n')
  return `${before.length}, column ${before.at(-1)!.length + 1}`
}

/** Number of the first line that is no UTF-8, from 1. */
function badLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end < 0 ? undefined : end))
    } catch {
      return line
    }
    if (end < 0) return line
    start = end + 1
  }
}
