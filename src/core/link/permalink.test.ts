import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups, states } from '../fixtures/arbitrary.ts'
import { dayOf } from '../time/day.ts'
import { parseLink, printLink } from './permalink.ts'
import { DEFAULT_STATE, type State } from './state.ts'

const parsed = (search: string) => parseLink(`v=2&${search}`, null).state
const problems = (search: string) => parseLink(`v=2&${search}`, null).problems
const roundTrip = (part: Partial<State>) => {
  const link = printLink({ ...DEFAULT_STATE, ...part }, null)
  return { link, state: parseLink(link, null).state }
}

/** Any UTF-16 unit, lone surrogates too. */
const units = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

describe('any text as a link', () => {
  it('gives a state whose own link means the same, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 300 }), groups, (search, group) => {
        const { state } = parseLink(search, group)
        expect(parseLink(printLink(state, group), group)).toEqual({ state, problems: [], version: '2' })
      }),
    )
  })

  it('gives a state whose own link means the same when it is made of real parameters with odd values', () => {
    const names = fc.constantFrom('v', 'bounds', 'view', '__proto__', ...Object.keys(DEFAULT_STATE))
    const values = fc.oneof(
      fc.string({ unit: units }),
      fc.constantFrom(
        '-1',
        '0',
        '1e999',
        'NaN',
        '2024-02-30',
        'P0D',
        'P99999W999999D',
        '1,2',
        '1,2,3,4',
        '%',
        '%ED%A0%80',
      ),
    )
    const pairs = fc.array(fc.tuple(names, values).map(([name, value]) => `${name}=${value}`))
    fc.assert(
      fc.property(pairs, groups, (given, group) => {
        const { state } = parseLink(given.join('&'), group)
        expect(parseLink(printLink(state, group), group)).toEqual({ state, problems: [], version: '2' })
      }),
    )
  })

  it('gives the default state when there is nothing in it', () => {
    expect(['', '?', '#', '&&&', 'v=2', '?v=2&'].map((link) => parseLink(link, null))).toEqual(
      Array(6).fill({ state: DEFAULT_STATE, problems: [], version: '2' }),
    )
  })

  it('ignores parameters that are not known, and those that objects bring along', () => {
    const search = '?utm_source=x&__proto__=1&constructor=2&toString=3&hasOwnProperty=4&camera=5'
    expect(parseLink(search, null)).toEqual({ state: DEFAULT_STATE, problems: [], version: '2' })
    expect(({} as Record<string, unknown>).utm_source).toBe(undefined)
  })

  it('takes a text of a million characters', () => {
    expect(parsed(`q=${'a'.repeat(1_000_000)}`).q).toHaveLength(200)
    expect(parsed('country=AF,'.repeat(100_000)).country).toEqual(['AF', 'country=AF'])
  })
})

describe('a state as a link', () => {
  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(states, groups, (state, group) => {
        expect(parseLink(printLink(state, group), group)).toEqual({ state, problems: [], version: '2' })
      }),
    )
  })

  it('leaves out what is the default, and everything for the default state', () => {
    expect(printLink(DEFAULT_STATE, null)).toBe('')
    expect(printLink({ ...DEFAULT_STATE, mode: 'window' }, null)).toBe('v=2&mode=window')
  })

  it('has its parameters in one order, whatever the order of the state', () => {
    const state: State = { ...DEFAULT_STATE, play: true, q: 'x', from: 0 }
    const reversed = Object.fromEntries(Object.entries(state).reverse()) as unknown as State
    expect(printLink(reversed, null)).toBe('v=2&from=1970-01-01&q=x&play=1')
  })

  it('tells no restriction of roles from the usual one', () => {
    expect(roundTrip({ role: [] })).toEqual({ link: 'v=2&role=', state: { ...DEFAULT_STATE, role: [] } })
  })

  it('tells an embed with no parts from one with all', () => {
    expect(roundTrip({ ui: [] })).toEqual({ link: 'v=2&ui=', state: { ...DEFAULT_STATE, ui: [] } })
    expect(parsed('').ui).toBe(null)
  })

  it('keeps a comma and a percent sign inside a value of a list', () => {
    const actor = ['IS, Khorasan', '100%', '%2C']
    expect(roundTrip({ actor }).state.actor).toEqual(actor)
  })

  it('writes a lone surrogate as the replacement character instead of throwing', () => {
    expect(printLink({ ...DEFAULT_STATE, q: '\ud800' }, null)).toBe('v=2&q=%EF%BF%BD')
  })

  it('carries bounds across 180 degrees with the west beyond the east', () => {
    const camera = { type: 'bounds', west: 170, south: -10, east: -170, north: 10 } as const
    expect(roundTrip({ camera })).toEqual({
      link: 'v=2&bounds=170,-10,-170,10',
      state: { ...DEFAULT_STATE, camera },
    })
  })
})

describe('reading a link', () => {
  it('takes a box at the edges of the world, and one without height', () => {
    const box = { type: 'bounds', west: -180, south: -90, east: 180, north: 90 }
    expect(parsed('bounds=-180,-90,180,90').camera).toEqual(box)
    expect(parsed('bounds=-180,90,180,90').camera).toEqual({ ...box, south: 90 })
  })

  it('takes a period of one day', () => {
    const day = dayOf(2024, 3, 22)
    expect(parsed('from=2024-03-22&to=2024-03-22')).toEqual({ ...DEFAULT_STATE, from: day, to: day })
  })

  it('takes lists whose commas were escaped by someone else', () => {
    expect(parsed('country=AF%2CIR').country).toEqual(['AF', 'IR'])
  })

  it('adds up a list that is given twice, each value once', () => {
    expect(parsed('country=AF&country=IR&country=AF').country).toEqual(['AF', 'IR'])
  })

  it('takes plus and %20 for a blank', () => {
    expect(parsed('q=a+b%20c').q).toBe('a b c')
  })

  it('prefers bounds where a view is given too', () => {
    const camera = { type: 'bounds', west: 1, south: 2, east: 3, north: 4 }
    expect(parsed('view=5,6,7&bounds=1,2,3,4').camera).toEqual(camera)
  })
})

describe('a part that is not understood', () => {
  it('falls back and is named with why, and with what is used instead', () => {
    expect(parseLink('v=2&from=2024-13-01&mode=window', null)).toEqual({
      version: '2',
      state: { ...DEFAULT_STATE, mode: 'window' },
      problems: [
        {
          parameter: 'from',
          value: '2024-13-01',
          misread: { code: 'day', bound: 'first' },
          usual: null,
        },
      ],
    })
  })

  it('falls back to the default', () => {
    const broken =
      'to=x&at=x&mode=x&span=x&clock=x&speed=x&role=x&kind=x&certain=x&bounds=x&view=x&base=x&eps=x&min=x'
    expect(parsed(`${broken}&panel=x&chapter=x&theme=x&lang=%22&play=x&present=x&ui=x`)).toEqual(
      DEFAULT_STATE,
    )
  })

  it('is the end of a period that lies before its beginning', () => {
    expect(parseLink('v=2&from=2024-02-01&to=2024-01-01', null)).toEqual({
      version: '2',
      state: { ...DEFAULT_STATE, from: dayOf(2024, 2, 1) },
      problems: [
        {
          parameter: 'to',
          value: '2024-01-01',
          misread: { code: 'order', start: 'from', day: '2024-02-01' },
          usual: null,
        },
      ],
    })
  })

  it('is the end of a second period that lies before its beginning', () => {
    expect(parseLink('v=2&from2=2024-02-01&to2=2024-01-01', null)).toEqual({
      version: '2',
      state: { ...DEFAULT_STATE, from2: dayOf(2024, 2, 1) },
      problems: [
        {
          parameter: 'to2',
          value: '2024-01-01',
          misread: { code: 'order', start: 'from2', day: '2024-02-01' },
          usual: null,
        },
      ],
    })
  })

  it('is not one that is just as long as it may be', () => {
    const [text, name] = ['a'.repeat(200), 'b'.repeat(100)]
    const search = `q=${text}&id=${name}&hl=${name}&play=0&present=&certain=1`
    const state = { ...DEFAULT_STATE, q: text, id: name, hl: [name], certain: true }
    expect(parseLink(`v=2&${search}`, null)).toEqual({ state, problems: [], version: '2' })
  })

  it('is quoted up to 40 characters', () => {
    const [short, long] = ['a'.repeat(40), 'a'.repeat(41)]
    expect(problems(`from=${short}&to=${long}`).map(({ value }) => value)).toEqual([short, `${short}…`])
  })

  it('is cut where it is too long', () => {
    const many = Array.from({ length: 201 }, (_, i) => `v${i}`)
    expect(problems(`q=${'a'.repeat(201)}`).map(({ misread }) => misread)).toEqual([
      { code: 'long', longest: 200, cut: true },
    ])
    expect(parsed(`actor=${many.join()}`).actor).toEqual(many.slice(0, 200))
    expect(parsed(`hl=${'a'.repeat(101)},b`).hl).toEqual(['b'])
    expect(parsed(`id=${'a'.repeat(101)}`).id).toBe(null)
  })
})
