/**
 * What a link means where it says nothing. A link keeps the meaning that it was given out with; `openingState` has the
 * meanings.
 */
export const LINK_VERSIONS = ['1', '2'] as const

export type LinkVersion = (typeof LINK_VERSIONS)[number]

/** What links are written in. */
export const LINK_VERSION: LinkVersion = '2'

/** What a link without a version was written in. */
export const FIRST_VERSION: LinkVersion = '1'
