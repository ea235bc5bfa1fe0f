/** A built script's address: its name, then the hash of its content (which follows that of every chunk it can load). */
const BUILT = /([^/]+)-[\w-]{8}\.js$/

/**
 * Whether a page that started with the script `entry` is older than the page the server has now: the served HTML names the
 * same script with another hash. A page of something else, such as a sign-in or an error page, says nothing.
 */
export function isOutdated(entry: string | null, served: string): boolean {
  const [, name] = BUILT.exec(entry?.split(/[?#]/)[0] ?? '') ?? []
  if (entry === null || name === undefined) return false
  const scripts = [...served.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map((match) => fileOf(match[1]!))
  const same = scripts.filter((script) => BUILT.exec(script)?.[1] === name)
  return same.length > 0 && !same.includes(fileOf(entry))
}

function fileOf(address: string): string {
  return address.split(/[?#]/)[0]!.split('/').at(-1)!
}
