import { parseHttpDate } from './http-date.ts'

/** What tells one version of a representation from another one. */
export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string
  /** When it was last changed, milliseconds at a whole second. */
  readonly modified: number
}

/** The fields of a request that are looked at here, as Node names them. */
export interface Conditions {
  readonly 'if-match'?: string | undefined
  readonly 'if-none-match'?: string | undefined
  readonly 'if-modified-since'?: string | undefined
  readonly 'if-unmodified-since'?: string | undefined
  readonly 'if-range'?: string | string[] | undefined
}

const TAG = /(W\/)?("[\x21\x23-\x7e\x80-\uffff]*")/g

/**
 * What conditions make of a GET or HEAD that would succeed, in the order of RFC 9110, 13.2.2. A date that is none is not
 * there; a list of tags that can't be read holds none.
 */
export function evaluate(
  asked: Conditions,
  { etag, modified }: Validators,
  now: number,
): 'go on' | 'not modified' | 'failed' {
  const date = (text: string | undefined) => (text === undefined ? null : parseHttpDate(text.trim(), now))
  const match = asked['if-match']
  if (match !== undefined) {
    if (!holds(match, etag, 'strong')) return 'failed'
  } else {
    const unmodifiedSince = date(asked['if-unmodified-since'])
    if (unmodifiedSince !== null && modified > unmodifiedSince) return 'failed'
  }
  const noneMatch = asked['if-none-match']
  if (noneMatch !== undefined) return holds(noneMatch, etag, 'weak') ? 'not modified' : 'go on'
  const modifiedSince = date(asked['if-modified-since'])
  return modifiedSince !== null && modified <= modifiedSince ? 'not modified' : 'go on'
}

/**
 * Whether a part may be sent: nothing is said of the version, or it is this one (RFC 9110, 13.1.5). A date is only
 * believed once the second that it names is over.
 */
export function allowsRange(asked: Conditions, { etag, modified }: Validators, now: number): boolean {
  const given = asked['if-range']
  if (given === undefined) return true
  const text = String(given).trim()
  if (/^(?:W\/)?"/.test(text)) return text === etag
  return parseHttpDate(text, now) === modified && now - modified >= 1000
}

/** Whether a list of tags, or `*`, holds one. Weak tags are equal to none where the comparison is strong. */
function holds(list: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (list.trim() === '*') return true
  return [...list.matchAll(TAG)].some(
    ([, weak, tag]) => tag === etag && (comparison === 'weak' || weak === undefined),
  )
}
