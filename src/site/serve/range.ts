/** Positions of the first and the last byte, both included. */
export interface Part {
  readonly first: number
  readonly last: number
}

/**
 * What a Range header asks of `size` bytes (RFC 9110, 14.1 and 14.2). What is no range of bytes, or several of them, is
 * answered with the whole, as the RFC allows; a part that does not exist with 416.
 */
export function wantedRange(header: string | undefined, size: number): Part | 'whole' | 'unsatisfiable' {
  const [, set = ''] = /^bytes=(.*)$/i.exec(header?.trim() ?? '') ?? []
  const ranges = set.split(',').filter((range) => range.trim() !== '')
  if (ranges.length !== 1) return 'whole'
  const [, from, to] = /^\s*(\d*)-(\d*)\s*$/.exec(ranges[0]!) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  return from === '' ? lastBytes(Number(to), size) : between(Number(from), to, size)
}

function lastBytes(count: number, size: number): Part | 'whole' | 'unsatisfiable' {
  if (count === 0) return 'unsatisfiable'
  // The last bytes of nothing are all of it, and no Content-Range can say so.
  return size === 0 ? 'whole' : { first: Math.max(0, size - count), last: size - 1 }
}

function between(first: number, to: string, size: number): Part | 'whole' | 'unsatisfiable' {
  if (to !== '' && Number(to) < first) return 'whole'
  if (first >= size) return 'unsatisfiable'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
