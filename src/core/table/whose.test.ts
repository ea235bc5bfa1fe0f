import { expect, test } from 'vitest'
import { actorsOf, whoseChoices, whoseOf } from './whose.ts'

const GROUP = { actor: 'ISKP', related: ['IS', 'IS-linked'] }
const ALONE = { actor: 'ISKP', related: [] }

test('a choice selects the group, the group with its movement, or everybody', () => {
  expect(whoseChoices(GROUP).map((whose) => actorsOf(whose, GROUP))).toEqual([
    ['ISKP'],
    ['ISKP', 'IS', 'IS-linked'],
    [],
  ])
})

test('a group without related actors has no movement to choose', () => {
  expect(whoseChoices(ALONE)).toEqual(['group', 'everybody'])
})

test('actors are told to be a choice in any order, and others are none', () => {
  const selections = [['ISKP'], ['IS-linked', 'ISKP', 'IS'], [], ['IS'], ['ISKP', 'IS']]
  expect(selections.map((actors) => whoseOf(actors, GROUP))).toEqual([
    'group',
    'related',
    'everybody',
    null,
    null,
  ])
  expect(whoseOf(['ISKP'], ALONE)).toBe('group')
})
