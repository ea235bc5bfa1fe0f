import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { independentOf, rootsOf } from './roots.ts'

const source = (id: string, derivedFrom: string | null) => ({ id, derivedFrom })

describe('the root of a document', () => {
  it('is found through every rewriting in between', () => {
    const rootOf = rootsOf([source('a', null), source('b', 'a'), source('c', 'b'), source('d', 'gone')])
    expect(['a', 'b', 'c', 'd', 'unknown'].map(rootOf)).toEqual(['a', 'a', 'a', 'gone', 'unknown'])
  })

  it('is one for all of a circle and what hangs on it', () => {
    const rootOf = rootsOf([source('a', 'c'), source('b', 'a'), source('c', 'b'), source('d', 'c')])
    expect(['a', 'b', 'c', 'd'].map(rootOf)).toEqual(['a', 'a', 'a', 'a'])
  })

  it('is shared by exactly those that rewritings join', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids)))), (parents) => {
        const rootOf = rootsOf(ids.map((id, i) => source(id, parents[i] ?? null)))
        // By definition: spread a common number along every rewriting until nothing changes.
        const group = ids.map((_, i) => i)
        for (let round = 0; round < ids.length; round++) {
          parents.forEach((parent, i) => {
            if (parent === null) return
            const p = ids.indexOf(parent)
            group[i] = group[p] = Math.min(group[i]!, group[p]!)
          })
        }
        for (const [i, a] of ids.entries())
          for (const [j, b] of ids.entries()) expect(rootOf(a) === rootOf(b)).toBe(group[i] === group[j])
        expect(independentOf(ids, rootOf)).toBe(new Set(group).size)
      }),
    )
  })
})
