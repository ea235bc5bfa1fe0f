// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { useRemote } from './useRemote.ts'

const did: string[] = []
const root = document.documentElement
const whole = root.requestFullscreen

function listen() {
  did.length = 0
  const verbs = ['next', 'back', 'first', 'last', 'blank', 'notes', 'leave'] as const
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

  test('leads on where full screen is refused', async () => {
    const { unmount } = listen()
    root.requestFullscreen = () => Promise.reject(new TypeError('refused'))
    press('f', 'PageDown')
    await Promise.resolve()
    expect(did).toEqual(['next'])
    unmount()
  })

  test('leads on where there is no full screen at all', () => {
    const { unmount } = listen()
    root.requestFullscreen = undefined as unknown as typeof whole
    press('f', 'PageDown')
    expect(did).toEqual(['next'])
    unmount()
  })
})
