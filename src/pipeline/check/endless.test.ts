import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IncidentFeature, Source } from '../../core/record/incident.ts'
import { MOST_BYTES, MOST_FEATURES } from '../../core/record/limits.ts'
import { checkFeatures, checkTogether } from './check-features.ts'
import { checkSources } from './check-sources.ts'
import { readJson } from './read-json.ts'
import { CLAIM_RULES } from './rules-claims.ts'

const valid: IncidentFeature = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures', 'valid.geojson'), 'utf8'),
).features[0]
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** Times that the large work is as much as the small one. */
const TIMES = 64
/** Some machines count processor time in steps of 10 ms. */
const STEP = 10_000

/**
 * How many times as long the work 64 times as much takes as the small one done 64 times: about 1 where it grows with the input alone, 64 where
 * pairs are met. In processor time, which runs only while the work does.
 */
function growth(work: (size: number) => () => void, size: number): number {
  const least = (run: () => void) =>
    Math.min(
      ...Array.from({ length: 2 }, () => {
        const before = process.cpuUsage()
        run()
        return process.cpuUsage(before).user
      }),
    )
  const [few, many] = [work(size), work(TIMES * size)]
  const often = () => {
    for (let i = 0; i < TIMES; i++) few()
  }
  often()
  return least(many) / Math.max(STEP, least(often))
}

const LINEAR = 16

describe('what has no end', () => {
  it('is a title of 20 MB, told in a sentence', () => {
    const feature = { ...valid, properties: { ...valid.properties, title: 't.me/a-'.repeat(3_000_000) } }
    const { value } = readJson(bytesOf([feature]), 'f')
    expect(
      checkFeatures(value as unknown[], new Map(), 'f').filter(({ field }) => field === 'title'),
    ).toEqual([
      {
        file: 'f',
        feature: valid.id,
        field: 'title',
        what: 'has 21000000 characters, at most 200 allowed',
        fix: 'Shorten it',
      },
    ])
  })

  it('is a file beyond the limit, refused before it is read', () => {
    const { value, issues } = readJson({ length: MOST_BYTES + 1 } as Uint8Array, 'f')
    expect(value).toBe(undefined)
    expect(issues.map(({ what }) => what)).toEqual(['has 257 MB, at most 256 MB allowed'])
  })

  it('is a list of more features than there may be, refused before one is looked at', () => {
    const issues = checkFeatures(Array.from({ length: MOST_FEATURES + 1 }), new Map(), 'f')
    expect(issues.map(({ what }) => what)).toEqual(['has 1000001 features, at most 1000000 allowed'])
  })
})

describe('work that grows with its input alone', () => {
  it('is comparing features that stand in cases of two: each is read as often as any other', () => {
    const readsOf = (size: number) => {
      let reads = 0
      const counted = <T extends object>(value: T): T =>
        new Proxy(value, {
          get(target, key, receiver) {
            reads++
            return Reflect.get(target, key, receiver)
          },
        })
      const features = Array.from({ length: size }, (_, i) =>
        counted({ id: `id-${i}`, properties: counted({ case: `case-${i >> 1}` }) }),
      )
      checkTogether(features, 'f')
      return reads
    }
    const [few, twice, many] = [readsOf(1000), readsOf(2000), readsOf(3000)]
    expect(many - twice).toBe(twice - few)
  })

  it('is comparing the claims of a feature', () => {
    const claims = (size: number) => {
      const claim = { source: '901', field: 'killed', says: 'five', low: 5, high: 5 }
      const sources = Array.from({ length: size }, (_, i) => `s${i}`)
      const feature = {
        ...valid,
        properties: {
          ...valid.properties,
          sources,
          claims: sources.map((source, i) => ({ ...claim, source, locator: `p${i + 1}` })),
        },
      }
      const context = { sources: new Map(), fieldNames: new Set<string>() }
      return () => CLAIM_RULES.flatMap((rule) => rule.find(feature, context as never))
    }
    expect(growth(claims, 250)).toBeLessThan(LINEAR)
  })

  it('is following documents that rewrite each other', () => {
    const [source] = JSON.parse(
      readFileSync(join(import.meta.dirname, 'fixtures', 'sources.json'), 'utf8'),
    ) as Source[]
    const chain = (size: number) => {
      const sources = Array.from({ length: size }, (_, i) => ({
        ...source,
        id: String(i),
        derivedFrom: i + 1 < size ? String(i + 1) : null,
      }))
      return () => checkSources(sources, 'f')
    }
    expect(growth(chain, 250)).toBeLessThan(LINEAR)
  })
})
