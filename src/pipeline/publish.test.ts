import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectionSchema } from '../core/record/schema.ts'
import { GEODATA, projectFile } from './data-files.ts'
import { publishedFiles } from './publish.ts'
import { datasetOfFolder } from './stories/dataset.ts'
import { storyFilesOf, toldStories } from './stories/told-stories.ts'

const textOf = (name: string) => readFileSync(join(GEODATA, name), 'utf8')
const FEATURES = collectionSchema.parse(JSON.parse(textOf('incidents.geojson'))).features
const FILES = publishedFiles(FEATURES, GEODATA)

it('hands out every file that the package names, and what the files say of themselves', () => {
  const { resources } = JSON.parse(FILES['datapackage.json']!) as {
    resources: { path: string; jsonSchema?: string }[]
  }
  const named = resources.flatMap(({ path, jsonSchema }) => [path, ...(jsonSchema ? [jsonSchema] : [])])
  // A story is there as the pages load it, with its figures filled.
  const stories = Object.keys(storyFilesOf(toldStories(GEODATA, datasetOfFolder(FEATURES, GEODATA))))
  expect([...Object.keys(FILES), ...stories].sort()).toEqual(
    [
      ...named,
      'stories/index.json',
      'citation.json',
      'datapackage.json',
      'LICENSE.txt',
      'CITATION.cff',
    ].sort(),
  )
})

it('hands out the table as it stands in the folder', () => {
  expect(FILES['incidents.csv']).toBe(textOf('incidents.csv'))
})

it('cites the data, and not the program', () => {
  const { title, version, licence, description } = JSON.parse(textOf('dataset.json'))
  const { authors, 'date-released': released } = parse(readFileSync(projectFile('CITATION.cff'), 'utf8'))
  expect(parse(FILES['CITATION.cff']!)).toEqual({
    'cff-version': '1.2.0',
    message: expect.any(String),
    ...{ type: 'dataset', title, version, authors, 'date-released': released },
    ...{ license: licence, abstract: description },
  })
})

it('names the licence that the dataset has', () => {
  expect(FILES['LICENSE.txt']).toContain(JSON.parse(textOf('dataset.json')).licence)
})

it('hands out features and their schema alone where nothing is said of the dataset', () => {
  expect(Object.keys(publishedFiles(FEATURES, 'nowhere'))).toEqual([
    'incidents.geojson',
    'incidents.csv',
    'incidents.schema.json',
  ])
})
