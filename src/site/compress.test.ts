import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { compressFolder } from './compress.ts'

const folder = mkdtempSync(join(tmpdir(), 'reachmap-compress-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('puts both forms beside what gains by it, and nothing beside the rest', async () => {
  const text = 'export const text = "which repeats itself"\n'.repeat(50)
  const files = {
    'assets/app-1a2b.js': text,
    'assets/font.woff2': text,
    'data/map.pmtiles': text,
    'data/tiny.json': '[]',
    'data/empty.json': '',
    '.vite/manifest.json': text,
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const file = join(folder, 'assets', 'app-1a2b.js')
  expect(await compressFolder(folder)).toEqual([`${file}.br`, `${file}.gz`])
  expect([brotliDecompressSync(readFileSync(`${file}.br`)), gunzipSync(readFileSync(`${file}.gz`))]).toEqual([
    Buffer.from(text),
    Buffer.from(text),
  ])
  // A second time changes nothing: no date, no system's name, nothing compressed twice.
  const before = readFileSync(`${file}.gz`)
  expect(before.subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]))
  expect(await compressFolder(folder)).toEqual([`${file}.br`, `${file}.gz`])
  expect(readFileSync(`${file}.gz`)).toEqual(before)
})
