import { createElement, Fragment, type ReactNode } from 'react'
import type { Part } from '../words/parts.ts'

/** A sentence, with the element that each of its named parts stands in. */
export function Parts<Element extends string>(props: {
  of: readonly Part<Element>[]
  elements: { readonly [E in Element]: (text: string) => ReactNode }
}) {
  const { of, elements } = props
  const nodes = of.map(({ text, element }) => (element === undefined ? text : elements[element](text)))
  return createElement(Fragment, null, ...nodes)
}
