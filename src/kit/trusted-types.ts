interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
}

/**
 * Lets the page start workers from where it came from itself, and nothing else, where Trusted Types are enforced. A frame
 * without an origin can only start a worker from an address that holds the script, which MapLibre makes of its own file.
 */
export function allowOwnScripts(page: {
  readonly origin: string
  readonly trustedTypes?: TrustedTypes
}): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (isOwn(address) || (page.origin === 'null' && address.startsWith('data:text/javascript')))
        return address
      throw new TypeError(`This page runs no script from ${address.slice(0, 100)}`)
    },
  })
}

function isOwn(address: string): boolean {
  const own = new URL(import.meta.url)
  return new URL(address, own).origin === own.origin
}
