import { expect, test } from 'vitest'
import { chunkBelow, chunkBeside, chunkOfAll, chunkOfAny } from './shared-chunk.ts'

/** Two pages; what they import dynamically does not stand here. */
const IMPORTS: { readonly [id: string]: readonly string[] } = {
  'a.html': ['a.tsx'],
  'b.html': ['b.tsx', 'only-b.ts'],
  'a.tsx': ['words.ts', 'only-a.ts'],
  'b.tsx': ['words.ts'],
  'words.ts': ['days.ts'],
  'days.ts': ['words.ts'],
  'lazy.tsx': ['words.ts', 'claims.ts'],
}

test('what all pages load at once, through others too and in circles, is one chunk, and nothing else', () => {
  const chunkOf = chunkOfAll(['a.html', 'b.html'], 'shared')
  const modules = {
    getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [], dynamicallyImportedIds: [] }),
  }
  const ids = [...Object.keys(IMPORTS), 'only-a.ts', 'only-b.ts', 'claims.ts']
  expect(ids.filter((id) => chunkOf(id, modules) === 'shared')).toEqual(['words.ts', 'days.ts'])
})

test('what a worker loads at once is one chunk below it, but for what itself loads something later', () => {
  const imports: typeof IMPORTS = {
    'worker.ts': ['service.ts'],
    'service.ts': ['container.ts', 'days.ts'],
    'container.ts': ['table.ts'],
    'table.ts': ['words.ts'],
    'workbook.ts': ['table.ts', 'sheets.js'],
  }
  const later: typeof IMPORTS = { 'container.ts': ['workbook.ts'] }
  const chunkOf = chunkBelow('worker.ts', 'reading')
  const modules = {
    getModuleInfo: (id: string) => ({
      importedIds: imports[id] ?? [],
      dynamicallyImportedIds: later[id] ?? [],
    }),
  }
  const ids = [...Object.keys(imports), 'days.ts', 'words.ts', 'sheets.js']
  expect(ids.filter((id) => chunkOf(id, modules) === 'reading')).toEqual(['table.ts', 'days.ts', 'words.ts'])
})

/** A map, two pages' parts, and something that is loaded later. */
const DRAWN: typeof IMPORTS = {
  'map.ts': ['marks.ts', 'pixels.ts', 'rings.ts', 'place.ts', 'node_modules/library/map.js'],
  'place.ts': ['node_modules/library/map.js'],
  'rings.ts': ['geodesic.js'],
  'a.tsx': ['marks.ts'],
  'b.tsx': ['pixels.ts'],
  'later.ts': ['geodesic.js', 'place.ts'],
}
const drawn = {
  getModuleInfo: (id: string) => ({
    importedIds: DRAWN[id] ?? [],
    dynamicallyImportedIds: [],
    importers: Object.keys(DRAWN).filter((one) => DRAWN[one]!.includes(id)),
  }),
}
const drawnIds = [...new Set([...Object.keys(DRAWN), ...Object.values(DRAWN).flat()])]

test('what a map has in common with any page is one chunk', () => {
  const chunkOf = chunkOfAny('map.ts', ['a.tsx', 'b.tsx'], 'drawing')
  expect(drawnIds.filter((id) => chunkOf(id, drawn) === 'drawing')).toEqual(['marks.ts', 'pixels.ts'])
})

test('what a map has in common with what is loaded later is one chunk, but for what needs its library', () => {
  const chunkOf = chunkBeside('map.ts', '/library/', 'below-map')
  expect(drawnIds.filter((id) => chunkOf(id, drawn) === 'below-map')).toEqual([
    'marks.ts',
    'pixels.ts',
    'geodesic.js',
  ])
})
