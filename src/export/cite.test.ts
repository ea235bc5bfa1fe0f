import { expect, it } from 'vitest'
import { bibtexOf, type Cited, citedView } from './cite.ts'

const DATA: Cited = {
  id: 'reach-1.1.0',
  type: 'dataset',
  title: 'Reach: 100 % {sure} & so_on',
  version: '1.1.0',
  author: [{ literal: 'The Reachmap developers' }],
  issued: { 'date-parts': [[2026, 11, 21]] },
}
const VIEW = { sentence: '17 incidents.', address: 'https://example.org/?v=2&q=a%20b', day: '2026-01-09' }

it('a view is cited as the data, with its link, the day it was looked at, and what it shows', () => {
  expect(citedView(DATA, VIEW)).toEqual({
    ...DATA,
    URL: 'https://example.org/?v=2&q=a%20b',
    accessed: { 'date-parts': [[2026, 1, 9]] },
    note: '17 incidents.',
  })
})

it('an entry for BibTeX keeps names whole and the signs of TeX as text', () => {
  expect(bibtexOf(citedView(DATA, VIEW))).toBe(
    [
      '@dataset{reach-1.1.0,',
      '  author = {{The Reachmap developers}},',
      '  title = {{Reach: 100 \\% \\{sure\\} \\& so\\_on}},',
      '  year = {2026},',
      '  version = {1.1.0},',
      '  url = {https://example.org/?v=2&q=a%20b},',
      '  urldate = {2026-01-09},',
      '  note = {17 incidents.}',
      '}',
      '',
    ].join('\n'),
  )
})

it('an entry leaves out what is not known', () => {
  const { issued: _, ...undated } = DATA
  expect(bibtexOf(undated)).not.toMatch(/year|url|note/)
})
