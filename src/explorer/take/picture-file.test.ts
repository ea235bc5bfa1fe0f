import { expect, test, vi } from 'vitest'
import { copyPicture } from './picture-file.ts'

const canvas = { toBlob: (give: (blob: Blob | null) => void) => give(new Blob(['png'])) } as HTMLCanvasElement

test('a picture that may not be copied is no fault: it is told that it is not copied', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  vi.stubGlobal('ClipboardItem', class {})
  vi.stubGlobal('navigator', { clipboard: { write: refuse } })
  expect(await copyPicture(canvas)).toBe(false)
})

test('nor is a browser that can’t copy pictures at all', async () => {
  vi.stubGlobal('navigator', {})
  expect(await copyPicture(canvas)).toBe(false)
})

test('a picture that is copied is told', async () => {
  vi.stubGlobal('ClipboardItem', class {})
  const written: unknown[] = []
  vi.stubGlobal('navigator', { clipboard: { write: async (items: unknown[]) => written.push(...items) } })
  expect([await copyPicture(canvas), written.length]).toEqual([true, 1])
})
