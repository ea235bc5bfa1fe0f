import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIN_UNITS } from '../cells/bins.ts'
import { FACETS } from '../core/table/facets.ts'
import {
  blockStatement,
  deeperStatement,
  depthsStatement,
  facetBinsStatement,
  numbersStatement,
  othersStatement,
} from './archive/sql.ts'
import { isRefusal } from './filter.ts'
import {
  aloneStatement,
  casesStatement,
  namesStatement,
  placesStatement,
  rolesStatement,
} from './measure-sql.ts'
import { type Question, readRoute } from './route.ts'
import {
  cellStatement,
  countStatement,
  facetsStatement,
  firstsStatement,
  histogramStatement,
  incidentStatement,
  rowsStatement,
  type Statement,
  TooManyCodes,
  tileStatement,
  whole,
} from './sql.ts'
import { byName, FIGURE_NAMES, type StoreFile, WORD_NAMES } from './store-file.ts'

/** Everything that may stand in a statement. */
const PATTERN = /^[A-Za-z0-9_ ,.()<>=*+\-']+$/
/** Texts in quotes are the hexadecimal digits of what is searched. */
const QUOTED = /'([^']*)'/g
/** As many requests are made, HOSTILE=1000000 of them where it is asked for. */
const HOSTILE = Number(process.env.HOSTILE ?? 5000)

const VERSION = '0123456789abcdef'
const sets = {
  values: ['attack', 'incident', "o'clock; DROP TABLE", 'none'],
  sets: [[0], [1], [2, 3], [0, 1], [3]],
}
const store: StoreFile = {
  ...({ format: 'reachmap-store/2', version: VERSION, bytes: 1, count: 1000, points: 900 } as const),
  info: {
    ...{ title: '', subtitle: '', citation: '', licence: '', version: '0', sources: [], leftOut: [] },
    ...{ base: null, group: { actor: "'", related: ['"', '\\'] } },
  },
  extent: { from: -800_000, to: 20_000 },
  facets: byName(FACETS, () => sets),
  words: byName(WORD_NAMES, () => sets),
  figures: byName(FIGURE_NAMES, () => [null]),
  tiles: [],
  terms: { rows: 'open' },
}

/** All statements that a question makes. */
function statementsOf(question: Question): Statement[] {
  if (question.ask === 'store') return []
  if (question.ask === 'incident') return [incidentStatement(question.seq)]
  const { filter } = question
  if (question.ask === 'cells')
    return [
      tileStatement(store, filter, question.tile, question.unit),
      deeperStatement(store, filter, question.tile, question.unit, question.tile.z),
      facetBinsStatement(store, filter, 'kind', question.unit, 1),
      ...[depthsStatement(question.tile, 4), blockStatement(question.tile)],
      ...[numbersStatement(question.tile), othersStatement(question.tile.x, 1)],
    ]
  if (question.ask === 'histogram')
    return [histogramStatement(store, filter, question.unit, question.located)]
  if (question.ask === 'cell')
    return [cellStatement(store, filter, question.tile, question.cell, question.after, 200)]
  if (question.ask === 'measure')
    return [
      ...[rolesStatement(store, filter), aloneStatement(store, filter), casesStatement(store, filter, 1)],
      ...[placesStatement(store, filter, 1), namesStatement([0, store.count])],
    ]
  return [
    facetsStatement(store, filter),
    ...[countStatement(store, filter), firstsStatement(store, filter), rowsStatement(store, filter, 1)],
  ]
}

/** What stands in no statement of ours; an empty list is what is wanted. */
function wrongIn(path: string, query: string): string[] {
  const question = readRoute(path, query, store)
  if (isRefusal(question)) return []
  try {
    return statementsOf(question)
      .map(({ sql }) => sql)
      .filter(
        (sql) =>
          !PATTERN.test(sql) ||
          sql.includes('--') ||
          [...sql.matchAll(QUOTED)].some(([, text]) => !/^(?:[0-9a-f]{2})+$/.test(text!)),
      )
  } catch (error) {
    if (error instanceof TooManyCodes) return []
    throw error
  }
}

const TRICKS = [
  ...[
    "'",
    '"',
    ';',
    '--',
    '/*',
    '*/',
    '\\',
    '\0',
    '%00',
    '%27',
    "' OR 1=1 --",
    "'; DROP TABLE incidents; --",
  ],
  ...[
    'UNION SELECT',
    'read_csv(/etc/passwd)',
    '../../etc/passwd',
    'NaN',
    '1e309',
    '-0',
    '0x10',
    '99999999999999999999',
  ],
  ...[
    '\ud800',
    '%ff',
    '%',
    '+',
    '&',
    '=',
    ',',
    '\u202e',
    'a'.repeat(300),
    '[object Object]',
    '__proto__',
    'constructor',
  ],
]
const text = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
)
const value = fc
  .array(fc.oneof(text, fc.integer().map(String), fc.double().map(String)), { maxLength: 4 })
  .map((all) => all.join(','))
const names = fc.oneof(
  fc.constantFrom(
    ...FACETS,
    'q',
    'from',
    'to',
    'certain',
    'bounds',
    'v',
    'columns',
    'unit',
    'located',
    'after',
    'view',
    'base',
    'eps',
    'min',
    'inside',
  ),
  text,
)
const sound = fc.constantFrom(
  ...[
    'v=2',
    'from=2019-01-01',
    'to=0001-01-01',
    'bounds=-180,-90,180,90',
    'bounds=170,-10,-170,10',
    'certain=1',
  ],
  ...['country=attack', 'q=a b', 'located=1', 'unit=day', 'after=3', 'role=', 'actor=all'],
)
const pairs = fc.oneof(
  sound,
  fc
    .tuple(names, value, fc.boolean())
    .map(
      ([name, given, isEncoded]) => `${name}=${isEncoded ? encodeURIComponent(toWellFormed(given)) : given}`,
    ),
)
const queries = fc.array(pairs, { maxLength: 5 }).map((all) => `?${all.join('&')}`)
const paths = fc.oneof(
  fc
    .constantFrom(
      'count',
      'facets',
      'firsts',
      'rows.bin',
      'numbers',
      'measure',
      'histogram',
      'incident/7',
      'cell/3/1/2/77',
    )
    .map((rest) => `${VERSION}/${rest}`),
  fc
    .tuple(fc.constantFrom(...BIN_UNITS, "day'"), fc.integer({ min: -1, max: 18 }), fc.nat(9), fc.nat(9))
    .map(([unit, z, x, y]) => `${VERSION}/cells/${unit}/${z}/${x}/${y}.cells`),
  fc.array(text, { maxLength: 6 }).map((all) => [VERSION, ...all].join('/')),
  text,
)

function toWellFormed(given: string): string {
  return given.replace(/\p{Surrogate}/gu, '?')
}

describe('a hostile request', () => {
  it('gets nothing into a statement but numbers and hexadecimal digits, and throws nothing', () => {
    let asked = 0
    fc.assert(
      fc.property(paths, queries, (path, query) => {
        if (!isRefusal(readRoute(path, query, store))) asked++
        expect(wrongIn(path, query)).toEqual([])
      }),
      { numRuns: HOSTILE },
    )
    // Were all refused, nothing would have been looked at.
    expect(asked).toBeGreaterThan(HOSTILE / 50)
  })

  it('is refused where it can not be understood, in words that say where', () => {
    const said = (path: string, query = '') => {
      const question = readRoute(path.replace('V', VERSION), query, store)
      return isRefusal(question) ? `${question.status} ${question.error}` : question.ask
    }
    expect([
      said('V/count', '?kind=no-kind'),
      said('V/count', '?from=2024-02-30'),
      said('V/count', '?bounds=1,2,3'),
      said('V/count', '?v=99'),
      said('V/count', '?country=ZZ'),
      said('V/measure', '?eps=-1'),
      said('V/measure', '?base=1,99'),
      said('V/measure', '?inside=AF&base=1,2'),
      said('V/histogram', '?unit=hour'),
      said('V/histogram', '?located=3'),
      said('V/cell/3/1/2/16384'),
      said('V/cells/day/3/8/0.cells'),
      said('V/cells/day/18/0/0.cells'),
      said('V/incident/1000'),
      said('ffffffffffffffff/count'),
      said('V/unknown'),
      said('store.json'),
      said(`V/count?${'a'.repeat(20_000)}`),
    ]).toEqual([
      '400 kind: "no-kind" is not understood',
      '400 from: "2024-02-30" is not understood',
      '400 bounds: "1,2,3" is not understood',
      '400 v: "99" is not understood',
      'count',
      '400 eps: "-1" is not understood',
      '400 base: "1,99" is not understood',
      'measure',
      '400 unit is not understood',
      '400 located is not understood',
      '404 There is nothing at this address',
      '404 There is nothing at this address',
      '404 There is nothing at this address',
      '404 There is nothing at this address',
      '410 The data have a new version',
      '404 There is nothing at this address',
      'store',
      '400 The address is too long',
    ])
  })

  it('gets no single incident where only sums are handed out', () => {
    const shut = { ...store, terms: { rows: 'aggregates-only' } as const }
    const answers = ['rows.bin', 'numbers', 'cell/0/0/0/1', 'incident/1', 'count'].map((path) => {
      const question = readRoute(`${VERSION}/${path}`, '', shut)
      return isRefusal(question) ? question.status : question.ask
    })
    expect(answers).toEqual([403, 403, 403, 403, 'count'])
  })

  it('finds numbers alone to be numbers', () => {
    for (const value of [Number.NaN, 0.5, 2 ** 53, Number.POSITIVE_INFINITY, '1' as unknown as number])
      expect(() => whole(value)).toThrow('Only whole numbers go into a statement')
    expect([whole(-3), whole(0)]).toEqual(['(-3)', '0'])
  })
})
