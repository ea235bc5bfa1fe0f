import { renderToStaticMarkup } from 'react-dom/server'
import { expect, expectTypeOf, test } from 'vitest'
import { attributeOf, KEYS } from './attributes.ts'
import type { ReachMapElement, ReachMapKey } from './reachmap.d.ts'

test('<reach-map> is written in JSX with the attributes of a link, checked', () => {
  const map = (
    <reach-map
      src="https://example.org/maps/embed/"
      title="Incidents in Russia"
      country="RU"
      certain
      height={480}
      className="wide"
      ref={(element) => void expectTypeOf(element).toEqualTypeOf<ReachMapElement | null>()}
      onenter={({ detail }) => expectTypeOf(detail.incident).toBeString()}
    />
  )
  expect(renderToStaticMarkup(map)).toBe(
    '<reach-map src="https://example.org/maps/embed/" title="Incidents in Russia" country="RU" certain="" height="480" class="wide"></reach-map>',
  )
})

test('what a map does not have is refused by the types', () => {
  // @ts-expect-error: a map without an address
  expect(<reach-map title="Map" />).toBeDefined()
  // @ts-expect-error: no key of a link
  expect(<reach-map src="/embed/" contry="RU" />).toBeDefined()
  // @ts-expect-error: no value of an attribute
  expect(<reach-map src="/embed/" country={['RU']} />).toBeDefined()
})

test('the types know every attribute of a link', () => {
  const known: { readonly [K in ReachMapKey]: true } = {
    ...{
      from: true,
      to: true,
      at: true,
      mode: true,
      span: true,
      clock: true,
      speed: true,
      country: true,
      kind: true,
    },
    ...{
      role: true,
      actor: true,
      attribution: true,
      certainty: true,
      target: true,
      attack: true,
      precision: true,
      source: true,
      told: true,
      q: true,
    },
    ...{
      certain: true,
      bounds: true,
      view: true,
      incident: true,
      hl: true,
      panel: true,
      base: true,
      inside: true,
      eps: true,
      min: true,
    },
    ...{
      from2: true,
      to2: true,
      overlays: true,
      by: true,
      columns: true,
      weight: true,
      data: true,
      story: true,
      chapter: true,
      theme: true,
      lang: true,
      present: true,
    },
    ui: true,
  }
  expect(KEYS.map(attributeOf).sort()).toEqual(Object.keys(known).sort())
})
