// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { watchSeen } from './seen.ts'

type Told = readonly { readonly isIntersecting: boolean }[]

/** A page that the browser says nothing of before `tell`, what is known of it, and how often that changed. */
function watched(isFramed: boolean) {
  let tell: (told: Told) => void = () => {}
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (told: Told) => void) {
        tell = hear
      }
      observe() {}
    },
  )
  const sight = watchSeen(document.documentElement, isFramed)
  const heard: boolean[] = []
  sight.subscribe(() => heard.push(sight.now()))
  return { sight, heard, tell: (isIntersecting: boolean) => tell([{ isIntersecting }]) }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a page that fills its window is in sight before the browser says so', () => {
  expect(watched(false).sight.now()).toBe(true)
})

test('a frame is in sight once that is known', () => {
  const { sight, heard, tell } = watched(true)
  const before = sight.now()
  tell(true)
  expect({ before, heard }).toEqual({ before: false, heard: [true] })
})
