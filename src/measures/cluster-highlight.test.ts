import { expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE } from '../core/link/state.ts'
import { createView } from '../core/view.ts'
import { highlightedGroup, highlightOf } from './cluster-highlight.ts'

const many = Array.from({ length: 250 }, (_, i) => feature(`i${String(i).padStart(3, '0')}`))
const { table } = createView(datasetOf(...many))(DEFAULT_STATE)
const small = { members: Uint32Array.of(0, 2) }
const large = { members: Uint32Array.from({ length: 230 }, (_, i) => i + 10) }

it('highlights the members of a cluster by their ids', () => {
  expect(highlightOf(small, table)).toEqual(['i000', 'i002'])
})

it('highlights no more than a link carries', () => {
  expect(highlightOf(large, table)).toHaveLength(200)
})

it('knows the cluster again by what is highlighted, in any order', () => {
  expect([
    highlightedGroup([large, small], ['i002', 'i000'], table),
    highlightedGroup([large, small], highlightOf(large, table), table),
    highlightedGroup([large, small], ['i002'], table),
    highlightedGroup([large, small], [], table),
    highlightedGroup([], ['i002'], table),
  ]).toEqual([1, 0, -1, -1, -1])
})
