import { PMTiles } from 'pmtiles'
import { expect, it } from 'vitest'
import { ArchiveCache } from './tile-archive.ts'

it('asks for the head of an archive again after it could not be had', async () => {
  const answers = ['no network', 'no network', 'no archive']
  const archive = new PMTiles(
    {
      getKey: () => 'basemap.pmtiles',
      async getBytes() {
        const answer = answers.shift()
        if (answer === 'no network') throw new Error(answer)
        return { data: new ArrayBuffer(16384) }
      },
    },
    new ArchiveCache(),
  )
  const said = []
  for (let i = 0; i < 3; i++) said.push(await archive.getHeader().catch((reason: Error) => reason.message))
  expect(said).toEqual(['no network', 'no network', 'Wrong magic number for PMTiles archive'])
})
