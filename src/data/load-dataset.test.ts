import { describe, expect, it } from 'vitest'
import { toColumns } from '../core/columns.ts'
import { encodeColumns } from '../core/columns-file.ts'
import { feature } from '../core/fixtures/feature.ts'
import { loadDataset } from './load-dataset.ts'

const { columns, features } = toColumns([feature('kabul'), feature('kerman')])
const FILES: Record<string, BodyInit> = {
  '/data/incidents.bin': encodeColumns(columns),
  '/data/info.json': JSON.stringify({ title: 'Test data' }),
  '/data/features.json': JSON.stringify(features),
}

/** A server that has the files above, but for those given. */
const server =
  (given: Record<string, BodyInit | null> = {}) =>
  async (address: string) => {
    const file = { ...FILES, ...given }[address]
    return file ? new Response(file) : new Response(null, { status: 404 })
  }

describe('loading a dataset', () => {
  it('gives columns, info and features', async () => {
    const { dataset, missing } = await loadDataset('/data/', server())
    expect([dataset.info.title, dataset.columns.count, dataset.feature(1)?.id, missing]).toEqual([
      'Test data',
      2,
      'kerman',
      [],
    ])
  })

  it('does without the texts, and says so', async () => {
    const { dataset, missing } = await loadDataset('/data/', server({ '/data/features.json': null }))
    expect([dataset.columns.count, dataset.feature(1), missing]).toEqual([
      2,
      undefined,
      [
        'The texts of the incidents could not be loaded (the server answered 404): cards show what the map knows.',
      ],
    ])
  })

  it('says which file is damaged', async () => {
    const damaged = server({ '/data/incidents.bin': 'no columns' })
    await expect(loadDataset('/data/', damaged)).rejects.toThrow(
      /^The data file incidents\.bin could not be read: /,
    )
  })

  it('says which file is missing', async () => {
    await expect(loadDataset('/data/', server({ '/data/info.json': null }))).rejects.toThrow(
      'The data file info.json could not be read: the server answered 404. Reload the page; if it stays so, the site’s data are missing or damaged.',
    )
  })
})
