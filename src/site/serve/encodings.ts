import { CODINGS, type Coding } from '../compressible.ts'

export type Encoding = Coding | 'identity'

/**
 * The encodings that an Accept-Encoding header takes, best first (RFC 9110, 12.5.3): by its weights, and among equal ones
 * the shortest first. Without a header only the bytes as they are; empty when it takes none of ours.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity']
  const weights = readWeights(header)
  const any = weights.get('*')
  return [...CODINGS.map(({ coding }) => coding), 'identity' as const]
    .map((name) => ({ name, weight: weights.get(name) ?? any ?? (name === 'identity' ? LEAST : 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name)
}

/** Bytes as they are may always be sent, unless the header says otherwise. */
const LEAST = 0.0001

function readWeights(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const item of header.toLowerCase().split(',')) {
    const [name, ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((part) => part.startsWith('q='))?.slice(2)
    const value = weight === undefined ? 1 : WEIGHT.test(weight) ? Number(weight) : 0
    weights.set(name === 'x-gzip' ? 'gzip' : name!, value)
  }
  return weights
}

const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/
