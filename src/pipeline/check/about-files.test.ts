import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCitation } from '../citation-file.ts'
import { GEODATA, projectFile } from '../data-files.ts'
import { aboutFiles } from './about-files.ts'

const textOf = (name: string) => readFileSync(projectFile(name), 'utf8')
const jsonOf = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

test('the files about the project say what its citation and its package say', () => {
  const there = Object.keys(aboutFiles()).map((name) => [name, textOf(name)])
  expect(Object.fromEntries(there)).toEqual(aboutFiles())
})

test('a version, a title or an author that changes in the citation changes in both', () => {
  const changed = {
    ...readCitation(),
    ...{ title: 'Another title', version: '9.8.7', authors: [{ name: 'Somebody' }] },
  }
  const files = aboutFiles(changed)
  const zenodo = JSON.parse(files['.zenodo.json']!)
  const codemeta = JSON.parse(files['codemeta.json']!)
  expect([zenodo.title, zenodo.version, zenodo.creators]).toEqual([
    'Another title',
    '9.8.7',
    [{ name: 'Somebody' }],
  ])
  expect([codemeta.name, codemeta.version, codemeta.author]).toEqual([
    'Another title',
    '9.8.7',
    [{ '@type': 'Organization', name: 'Somebody' }],
  ])
})

test('the citation has the version and licence of the package, and title, version and licence of the dataset', () => {
  const { version, license, references } = readCitation()
  const { version: packed, license: packedLicense } = jsonOf(projectFile('package.json'))
  const dataset = jsonOf(join(GEODATA, 'dataset.json'))
  expect([version, license]).toEqual([packed, packedLicense])
  expect(references.filter(({ type }) => type === 'data')).toEqual([
    { type: 'data', title: dataset.title, version: dataset.version, license: dataset.licence },
  ])
})
