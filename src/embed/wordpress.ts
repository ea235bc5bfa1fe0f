/** What a frame asks of the WordPress page that it was embedded into by oEmbed. */
export interface WordPress {
  /** The height that the frame should have, CSS pixels; WordPress allows 200 to 1000. */
  tellHeight(height: number): void
  /** Leads the whole window to an address of the frame's own site, after a click in the frame. */
  follow(address: string): void
}

/** WordPress takes a secret of these signs alone. */
const SECRET = /^#\?secret=([a-zA-Z0-9]+)$/

/**
 * The WordPress page round a frame; null round which there is none. WordPress gives such a frame a secret behind its address, by
 * which it knows the frame's messages: `height` and `link` (its script wp-embed.js, since version 4.4).
 */
export function wordPressOf({ parent, location }: Pick<Window, 'parent' | 'location'>): WordPress | null {
  const secret = SECRET.exec(location.hash)?.[1]
  if (secret === undefined) return null
  const post = (message: string, value: unknown) => parent.postMessage({ message, value, secret }, '*')
  return {
    tellHeight: (height) => post('height', Math.ceil(height)),
    follow: (address) => post('link', address),
  }
}
