// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useRemote } from './useRemote.ts'

const did: string[] = []
const root = document.documentElement
const whole = root.requestFullscreen

function listen() {
  did.length = 0
  const verbs = ['next', 'back', 'first', 'last', 'blank', 'notes', 'leave', 'fullScreenRefused'] as const
  const remote = Object.fromEntries(verbs.map((verb) => [verb, () => did.push(verb)]))
  return renderHook(() => useRemote(true, remote as unknown as Parameters<typeof useRemote>[1]))
}
const press = (...keys: string[]) => {
  for (const key of keys) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

afterEach(() => {
  root.requestFullscreen = whole
})

describe('a remote', () => {
  test('leads with its keys, and those of who stands at the machine', () => {
    const { unmount } = listen()
    press('PageDown', ' ', 'ArrowRight', 'PageUp', 'ArrowLeft', '.', 'b', 'n', 'Home', 'End', 'Escape', 'x')
    expect(did.join(' ')).toBe('next next next back back blank blank notes first last leave')
    unmount()
    press('PageDown')
    expect(did).toHaveLength(11)
  })

  test.each([
    ['is refused', () => Promise.reject(new TypeError('refused'))],
    ['does not exist', undefined as unknown as typeof whole],
  ])('leads on where full screen %s, and tells it', async (_, requestFullscreen) => {
    const { unmount } = listen()
    root.requestFullscreen = requestFullscreen
    press('f', 'PageDown')
    await vi.waitFor(() => expect(did).toEqual(['next', 'fullScreenRefused']))
    unmount()
  })
})
