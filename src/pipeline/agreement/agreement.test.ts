import { describe, expect, it } from 'vitest'
import { agreement, type Coded, changedSince, matchesOfIncidents, matchIssues } from './agreement.ts'
import { printAgreement } from './command.ts'
import { cohensKappa } from './kappa.ts'

const coded = (id: string, rest: Partial<Coded> = {}): Coded => ({
  id,
  role: 'incident',
  kind: 'attack',
  start: '2022-01-01',
  end: '2022-01-01',
  datePrecision: 'day',
  place: 'Kabul',
  country: 'AF',
  placePrecision: 'city',
  actor: 'ISKP',
  attribution: 'claimed',
  killed: null,
  injured: null,
  sources: ['001', '002'],
  ...rest,
})

const match = (first: string | null, second: string | null) => ({
  first,
  second,
  final: first,
  decision: 'Same.',
})

describe('agreement', () => {
  const figure = { low: 5, best: 5, high: null }
  const first = [
    coded('a', { killed: figure }),
    coded('b'),
    coded('c', { kind: 'arrest' }),
    coded('only-first'),
  ]
  const second = [
    coded('a', { killed: { ...figure } }),
    coded('b2', { end: '2022-01-31', country: null, sources: ['002', '001'] }),
    coded('c', { killed: figure }),
  ]
  const matches = [match('a', 'a'), match('b', 'b2'), match('c', 'c'), match('only-first', null)]
  const all = { equal: 3, of: 3 }
  const most = { equal: 2, of: 3 }

  it('counts what both found and, among that, what is equal', () => {
    const word = { ...all, kappa: null }
    expect(agreement(first, second, matches)).toEqual({
      foundByBoth: { equal: 3, of: 4 },
      equal: {
        role: word,
        kind: { ...most, kappa: 0 },
        'date precision': word,
        country: { ...most, kappa: 0 },
        'place precision': word,
        actor: word,
        attribution: word,
        'first and last day': { ...most, kappa: null },
        'place as worded': word,
        documents: word,
        killed: { equal: 1, of: 2, kappa: null },
        injured: { equal: 0, of: 0, kappa: null },
      },
    })
  })

  it('can be asked of what either coding counts as an incident', () => {
    const signal = { role: 'signal' }
    const a = [coded('a'), coded('b', signal), coded('c', signal)]
    const b = [coded('a', signal), coded('b', signal)]
    const all = [match('a', 'a'), match('b', 'b'), match('c', null)]
    expect(matchesOfIncidents(a, b, all)).toEqual([match('a', 'a')])
  })

  it('counts what both had alike and the data say otherwise now', () => {
    const now = [coded('a', { killed: figure, actor: 'none' }), coded('b', { country: 'IR' })]
    const changed = changedSince(first, second, matches, now)
    expect([changed.actor, changed.country, changed.killed, changed.injured]).toEqual([
      { equal: 1, of: 2 },
      { equal: 0, of: 1 },
      { equal: 0, of: 1 },
      { equal: 0, of: 0 },
    ])
  })

  it('prints a table that says where a number is not defined', () => {
    const none = agreement([], [], [])
    const lines = printAgreement(agreement(first, second, matches), none).split('\n')
    expect([lines[2], lines[4]]).toEqual([
      '| features found by both | 3 of 4 | 75 % |  | 0 of 0 | not defined |  |',
      '| kind | 2 of 3 | 67 % | 0.00 | 0 of 0 | not defined |  |',
    ])
  })
})

describe('matchIssues', () => {
  it('finds nothing where each feature of both codings is matched once', () => {
    expect(matchIssues([coded('a')], [coded('b')], [match('a', null), match(null, 'b')], 'f')).toEqual([])
  })

  it('names features that are unknown, matched twice or left out', () => {
    const issues = matchIssues(
      [coded('a'), coded('b')],
      [coded('c')],
      [match('a', 'c'), match('a', 'x')],
      'f',
    )
    expect(issues.map(({ feature, field, what }) => [feature, field, what])).toEqual([
      ['a', 'first', '"a" is matched twice'],
      ['b', 'first', 'is not in the table'],
      ['x', 'second', 'there is no "x" in the second coding'],
    ])
  })
})

describe('cohensKappa', () => {
  it('agrees with the worked example of 50 grants read by two readers', () => {
    const times = (count: number, pair: [string, string]) => Array.from({ length: count }, () => pair)
    const pairs = [
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 12)
  })

  it('is 1 when all agree on several words, and not defined for none or a single word', () => {
    expect(
      cohensKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(cohensKappa([])).toBeNull()
    expect(cohensKappa([['a', 'a']])).toBeNull()
  })
})
