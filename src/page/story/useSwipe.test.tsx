// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useSwipe } from './useSwipe.ts'

const did: string[] = []

function Swiped() {
  const swipe = useSwipe(
    () => did.push('next'),
    () => did.push('back'),
  )
  return (
    <div {...swipe}>
      <p ref={(map) => map?.addEventListener('touchmove', () => did.push('panned'))}>map</p>
    </div>
  )
}

const at = (x: number, y: number) => ({ clientX: x, clientY: y }) as Touch

/** A finger on the map that goes from one point to another. */
function swipe([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) {
  const map = screen.getByText('map')
  fireEvent.touchStart(map, { touches: [at(x, y)] })
  fireEvent.touchMove(map, { touches: [at(toX, toY)] })
  fireEvent.touchEnd(map, { changedTouches: [at(toX, toY)] })
}

beforeEach(() => {
  did.length = 0
  render(<Swiped />)
})
afterEach(() => {
  cleanup()
  document.documentElement.dir = ''
})

test('a finger to the left goes on, to the right back, and no map below it is panned', () => {
  swipe([300, 400], [200, 410])
  swipe([100, 400], [200, 390])
  expect(did).toEqual(['next', 'back'])
})

test('where text runs from right to left it is the other way', () => {
  document.documentElement.dir = 'rtl'
  swipe([300, 400], [200, 410])
  swipe([100, 400], [200, 390])
  expect(did).toEqual(['back', 'next'])
})

test('a tap, and a finger that goes down more than across, lead nowhere', () => {
  swipe([300, 400], [290, 400])
  swipe([300, 400], [200, 500])
  expect(did).toEqual([])
})

test('two fingers are the map’s', () => {
  const map = screen.getByText('map')
  const [one, other] = [at(100, 100), at(200, 200)]
  fireEvent.touchStart(map, { touches: [one] })
  fireEvent.touchStart(map, { touches: [one, other] })
  fireEvent.touchMove(map, { touches: [at(20, 100), other] })
  fireEvent.touchEnd(map, { changedTouches: [at(20, 100)], touches: [other] })
  fireEvent.touchEnd(map, { changedTouches: [other], touches: [] })
  expect(did).toEqual(['panned'])
})
