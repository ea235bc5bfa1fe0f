import { fold } from '../../core/table/fold.ts'

/**
 * Key under which a place name is found: folded, and without hyphens, full stops and spaces.
 * `Jalālābād`, `Jalal-Abad` and `Jalal Abad` share one. A text without letters or digits gives ''.
 */
export function placeKey(name: string): string {
  return fold(name)
    .replace(/ə/g, 'a')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What transcriptions of one name differ by, in the order in which it is taken away. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|ar|as|ad|at|an|az|ash|el|ed|er|es) /, ''],
  [/ (?:al|ar|as|ad|at|an|az|ash|el|ez|e|i|ye|yi|ul|ud) /g, ' '],
  [/[^\p{L}\p{N}]/gu, ''],
  [/(?:ah|eh)$/, 'a'],
  [/ou|oo/g, 'u'],
  [/ee|ii|iy|yi/g, 'i'],
  [/[yj]/g, 'i'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/o/g, 'u'],
  [/(.)\1+/gu, '$1'],
]

/** Key that transcriptions of one name share: `Achkhoi-Martan` and `Achkhoy-Martan`, `Raqqa` and `Ar Raqqah`. */
export function spellingKey(name: string): string {
  return SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), fold(name))
}
