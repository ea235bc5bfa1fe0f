/** Height of the map for a width: 5 to 8, never too low to be used nor higher than a screen. CSS pixels. */
export function mapHeight(width: number): number {
  return Math.round(Math.min(Math.max(width * 0.625, 280), 560))
}

/**
 * The height a frame should have so that its map has the shape above and nothing else is cut off. It depends on the frame's
 * width only, never on its present height, so that a page that follows it comes to rest.
 */
export function wantedHeight(width: number, parts: readonly (Element | null)[]): number {
  const others = parts.reduce((sum, part) => sum + (part?.getBoundingClientRect().height ?? 0), 0)
  return Math.ceil(mapHeight(width) + others)
}
