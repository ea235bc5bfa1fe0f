import { describe, expect, it } from 'vitest'
import { parseLink } from '../core/link/permalink.ts'
import { en } from './languages/en.ts'

const said = (search: string, how: 'problem' | 'refusal' = 'problem') =>
  parseLink(search, null).problems.map(en.link[how])

describe('a part of a link that is not understood', () => {
  it.each([
    ['to=2023-02-29', 'to=2023-02-29 is not a date: the period ends with the last incident.'],
    ['at=0000-01-01', 'at=0000-01-01 is not a date: the end of the period is shown.'],
    ['mode=all', 'mode=all is not one of cumulative, window, instant: cumulative is used.'],
    ['span=P0D', 'span=P0D is not a length of time such as P90D or P1Y: 12 months are used.'],
    ['speed=PT1H', 'speed=PT1H is not a length of time such as P90D or P1Y: the usual speed is used.'],
    ['role=boss', 'role=boss has unknown values: left out are boss.'],
    ['kind=attack,coup', 'kind=attack,coup has unknown values: left out are coup.'],
    ['certain=yes', 'certain=yes is neither 1 nor 0: it is left off.'],
    ['bounds=0,91,0,92', 'bounds=0,91,0,92 is not west,south,east,north in degrees: the whole map is shown.'],
    [
      'bounds=0,10,0,-10',
      'bounds=0,10,0,-10 is not west,south,east,north in degrees: the whole map is shown.',
    ],
    ['view=181,0,3', 'view=181,0,3 is not lon,lat,zoom: the whole map is shown.'],
    ['base=69', "base=69 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=181,0', "base=181,0 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=0,91', "base=0,91 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=0x10,1', "base=0x10,1 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=,1', "base=,1 is not lon,lat in degrees: the dataset's own base is used."],
    ['eps=0', 'eps=0 is not a distance in km above 0: 50 is used.'],
    ['eps=', 'eps= is not a distance in km above 0: 50 is used.'],
    ['min=0', 'min=0 is not a whole number from 1: 4 is used.'],
    ['min=2.5', 'min=2.5 is not a whole number from 1: 4 is used.'],
    ['overlays=hull,heat', 'overlays=hull,heat has unknown values: left out are heat.'],
    ['chapter=-1', 'chapter=-1 is not a whole number from 1: the first chapter is shown.'],
    ['lang=%22', 'lang=" is not a language: the usual one is used.'],
    ['v=4', 'v=4 is not known: the link is read as v=2.'],
    [`q=${'a'.repeat(201)}`, `q=${'a'.repeat(40)}… is longer than 200 characters: it is cut.`],
    [`id=${'a'.repeat(101)}`, `id=${'a'.repeat(40)}… is longer than 100 characters: it is left out.`],
    [
      `hl=${'a'.repeat(101)},b`,
      `hl=${'a'.repeat(40)}… has too many or too long values: left out are ${'a'.repeat(40)}….`,
    ],
    [
      'from=2024-02-01&to=2024-01-01',
      'to=2024-01-01 lies before from=2024-02-01: the end of the period is left open.',
    ],
  ])('%s is said with what is done instead', (search, words) => {
    expect(said(search)).toEqual([words])
  })

  it('is said without, where nothing is done instead', () => {
    expect(said('mode=all&kind=attack,coup&at=x', 'refusal')).toEqual([
      'at=x is not a date.',
      'mode=all is not one of cumulative, window, instant.',
      'kind=attack,coup has unknown values: coup.',
    ])
  })
})
