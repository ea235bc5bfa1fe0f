// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { parseLink } from '../../core/link/permalink.ts'
import { PALETTES } from '../../plate/palette.ts'
import { localSource } from '../../source/local.ts'
import { en } from '../../words/languages/en.ts'
import { namesIn } from '../../words/names.ts'
import { DataContext } from '../useView.ts'
import { ChapterPicture } from './ChapterPicture.tsx'

const source = localSource(
  datasetOf(feature('kabul'), feature('moscow', { at: [37.6, 55.7], country: 'RU', kind: 'foiled-plot' })),
)
const watching = new Set<() => void>()

/** Stands for what a browser sees of a page: nothing is in sight until it is told. */
class Sight {
  readonly #tell: () => void
  constructor(heard: (entries: readonly { isIntersecting: boolean }[]) => void) {
    this.#tell = () => heard([{ isIntersecting: true }])
  }
  observe() {
    watching.add(this.#tell)
  }
  disconnect() {
    watching.delete(this.#tell)
  }
}

beforeEach(() => {
  watching.clear()
  vi.stubGlobal('IntersectionObserver', Sight)
  vi.stubGlobal('fetch', async () => Response.json({ land: 'M0 0H4096V4096Z', borders: '' }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function shown(query: string) {
  const view = source.view(parseLink(query, null).state)
  return render(
    <DataContext value={{ dataset: source, names: namesIn(en) }}>
      <ChapterPicture view={view} theme="dark" alt="Attacks in Russia" />
    </DataContext>,
  )
}
const comeIntoSight = () =>
  act(async () => {
    for (const tell of [...watching]) tell()
  })

test('a chapter is drawn once it is in sight, with the marks that its view shows, and says what it shows', async () => {
  shown('v=2&country=RU')
  expect([screen.queryByRole('img'), watching.size]).toEqual([null, 1])
  await comeIntoSight()
  const picture = await screen.findByRole<HTMLImageElement>('img', { name: 'Attacks in Russia' })
  const svg = decodeURIComponent(picture.src.slice('data:image/svg+xml,'.length))
  const { plot, attack, land } = PALETTES.dark
  expect([plot, attack, land].map((colour) => svg.includes(`"${colour}"`))).toEqual([true, false, true])
  expect(watching.size).toBe(0)
})

test('one that is gone before it was seen is looked for no more', () => {
  const { unmount } = shown('v=2')
  unmount()
  expect(watching.size).toBe(0)
})
