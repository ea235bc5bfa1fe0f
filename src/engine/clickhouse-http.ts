/** Where a server is asked, and by whom. It comes from the environment, and stands in no file, address or line of a log. */
export interface ServerAccess {
  /** `http://` or `https://`, host and port. */
  readonly url: string
  readonly user: string
  readonly password: string
}

/** What a server refuses: its number for why, and what it says, which may hold what a reader asked. */
export class ServerRefusal extends Error {
  readonly code: number

  constructor(code: number, said: string) {
    super(`ClickHouse refuses with code ${code}: ${said.trim().slice(0, MOST_SAID)}`)
    this.code = code
  }
}

/** Characters of what a server says that are handed on. */
const MOST_SAID = 400
/** A server's number for what has none. */
const UNKNOWN = 0

/**
 * Sends a statement, or data with the statement in the address, and reads the whole answer. The server holds it back until it
 * is whole (`wait_end_of_query`): else a limit that is passed on the way would stand as text behind rows, below a status of 200.
 * Rejects with ServerRefusal, or as `fetch` does.
 */
export async function ask(
  { url, user, password }: ServerAccess,
  body: string | Uint8Array<ArrayBuffer>,
  parameters: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
): Promise<Uint8Array> {
  const address = new URL(url)
  address.search = String(new URLSearchParams({ wait_end_of_query: '1', ...parameters }))
  const answer = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'error',
    // A connection that is kept may have been closed by the server in the very moment in which it is used again, and then nobody
    // knows whether the statement was read.
    headers: { 'X-ClickHouse-User': user, 'X-ClickHouse-Key': password, Connection: 'close' },
    signal,
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.ok) return bytes
  const said = Buffer.from(bytes).toString()
  throw new ServerRefusal(Number(/^Code: (\d+)/.exec(said)?.[1] ?? UNKNOWN), said)
}

/** Why an address can't be that of a server, in words; null where it can. Addresses are logged, so no password is in one. */
export function wrongAddress(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null
  if (!address || !/^https?:$/.test(address.protocol))
    return 'is no address that begins with http:// or https://'
  return address.username || address.password || address.search
    ? 'holds more than host and port: user and password have variables of their own'
    : null
}
