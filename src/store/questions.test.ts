import { describe, expect, it } from 'vitest'
import { deinterleave, interleave } from '../cells/morton.ts'
import { openingState } from '../core/link/opening.ts'
import { parseLink } from '../core/link/permalink.ts'
import { boundsOf, chosenOf, homeOf, queryOf, totalQuery } from './questions.ts'

const GROUP = { actor: 'ISKP', related: [] }

describe('a store is asked', () => {
  it('in the words of a link, with nothing where it is what the data open with', () => {
    const { state } = parseLink('v=2&role=&country=AF&q=market&at=2020-01-01&mode=window&panel=reach', null)
    const chosen = chosenOf(state)
    expect([
      queryOf(chosenOf(openingState(GROUP)), GROUP),
      queryOf(chosen, null),
      queryOf(chosen, null, { window: { from: 0, to: 30 }, certain: true }),
      totalQuery(chosen, null),
    ]).toEqual([
      '',
      'v=2&country=AF&role=&q=market',
      'v=2&from=1970-01-01&to=1970-01-31&country=AF&role=&q=market&certain=1',
      'v=2&role=',
    ])
  })

  it('for the box in sight, across 180 degrees, and for all longitudes where the world is in sight whole', () => {
    const middle = { top: 0.25, height: 0.5 }
    const of = (left: number, width: number) => {
      const box = boundsOf({ left, width, ...middle })
      return box.type === 'bounds' && [box.west, box.east].map(Math.round)
    }
    expect([of(0.25, 0.5), of(0.75, 0.5), of(-0.25, 0.5), of(0.3, 1.5)]).toEqual([
      [-90, 90],
      [90, -90],
      [90, -90],
      [-180, 180],
    ])
  })

  it('and looked at where its incidents lie', () => {
    const home = homeOf({ tiles: [[interleave(32, 16), 3]] }, deinterleave)
    expect([home?.type === 'bounds' && [home.west, home.east], homeOf({ tiles: [] }, deinterleave)]).toEqual([
      [0, 5.625],
      null,
    ])
  })
})
