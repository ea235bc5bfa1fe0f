import { expect, it } from 'vitest'
import { columnsOf, feature } from '../core/fixtures/feature.ts'
import { highlightedGroup, highlightOf } from './cluster-highlight.ts'

const columns = columnsOf(...Array.from({ length: 250 }, (_, i) => feature(`i${String(i).padStart(3, '0')}`)))
const small = { members: Uint32Array.of(0, 2) }
const large = { members: Uint32Array.from({ length: 230 }, (_, i) => i + 10) }

it('highlights the members of a cluster by their ids', () => {
  expect(highlightOf(small, columns)).toEqual(['i000', 'i002'])
})

it('highlights no more than a link carries', () => {
  expect(highlightOf(large, columns)).toHaveLength(200)
})

it('knows the cluster again by what is highlighted, in any order', () => {
  expect([
    highlightedGroup([large, small], ['i002', 'i000'], columns),
    highlightedGroup([large, small], highlightOf(large, columns), columns),
    highlightedGroup([large, small], ['i002'], columns),
    highlightedGroup([large, small], [], columns),
    highlightedGroup([], ['i002'], columns),
  ]).toEqual([1, 0, -1, -1, -1])
})
