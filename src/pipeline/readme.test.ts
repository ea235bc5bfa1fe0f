import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IncidentFeature } from '../core/record/incident.ts'
import { reportOf, reportTables } from './agreement/command.ts'
import { counts } from './counts.ts'
import { GEODATA, projectFile } from './data-files.ts'
import { readInfo } from './dataset-info.ts'

const README = readFileSync(join(GEODATA, 'README.md'), 'utf8')
const missing = (pieces: readonly string[]) => pieces.filter((piece) => !README.includes(piece))

test('the README of the data counts what is there', () => {
  const file = readFileSync(join(GEODATA, 'incidents.geojson'), 'utf8')
  const { features } = JSON.parse(file) as { features: IncidentFeature[] }
  const { sources, leftOut } = readInfo(GEODATA)
  const pieces = counts(features, sources, leftOut.length)
  expect(pieces.length).toBeGreaterThan(10)
  expect(missing(pieces)).toEqual([])
})

test('the README of the data gives the agreement of the codings as the command does', () => {
  const { report, issues } = reportOf(join(GEODATA, 'coding'))
  expect(issues).toEqual([])
  const tables = reportTables(report!)
  expect(tables).toHaveLength(3)
  expect(missing(tables)).toEqual([])
})

test('every page that cites the data names their version', () => {
  const { version } = readInfo(GEODATA)
  expect(README).toContain(`Data set, version ${version}.`)
  expect(readFileSync(join(GEODATA, 'CHANGELOG.md'), 'utf8')).toMatch(new RegExp(`^## ${version}\\b`, 'm'))
  const [, ofData] = readFileSync(projectFile('CITATION.cff'), 'utf8').split('\nreferences:')
  expect(ofData).toContain(`\n    version: ${version}\n`)
})

test('the audit counts its own decisions', () => {
  const audit = readFileSync(join(GEODATA, 'coding', 'audit-1.md'), 'utf8')
  const rows = audit.split('\n').filter((line) => /^\| \d/.test(line))
  const decided = (decision: string) => rows.filter((row) => row.split(' | ')[2] === decision).length
  const [agreed, inPart, disagreed] = ['agreed', 'in part', 'disagreed'].map(decided)
  expect(agreed! + inPart! + disagreed!).toBe(rows.length)
  expect(audit).toContain(
    `${rows.length} remarks: ${agreed} agreed, ${inPart} in part, ${disagreed} disagreed.`,
  )
})
