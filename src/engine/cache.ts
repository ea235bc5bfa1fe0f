/** Answers that are kept as long as they fit, those that were asked for last. */
export class ByteCache<Value extends { readonly bytes: Uint8Array }> {
  readonly #most: number
  readonly #kept = new Map<string, Value>()
  #size = 0

  /** At most so many bytes; a single answer larger than an eighth of that is not kept. */
  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  get(key: string): Value | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  set(key: string, value: Value): void {
    const { length } = value.bytes
    if (length > this.#most / 8 || this.#kept.has(key)) return
    this.#kept.set(key, value)
    this.#size += length
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#size <= this.#most) break
      this.#kept.delete(oldest)
      this.#size -= bytes.length
    }
  }
}

/** Work that several ask for at once is done once, and given up when none of them waits any more. */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, { promise: Promise<Value>; leave: AbortController; waiting: number }>()

  /** How much is done at the moment. */
  get size(): number {
    return this.#flights.size
  }

  /** Rejects with the signal's reason as soon as it aborts, whatever the others wait for. */
  async run(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    signal.throwIfAborted()
    let flight = this.#flights.get(key)
    if (!flight) {
      const leave = new AbortController()
      flight = { promise: work(leave.signal), leave, waiting: 0 }
      const started = flight
      this.#flights.set(key, flight)
      const over = () => {
        if (this.#flights.get(key) === started) this.#flights.delete(key)
      }
      flight.promise.then(over, over)
    }
    const joined = flight
    joined.waiting++
    return new Promise<Value>((resolve, reject) => {
      const left = () => {
        if (--joined.waiting === 0) {
          if (this.#flights.get(key) === joined) this.#flights.delete(key)
          joined.leave.abort()
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', left, { once: true })
      joined.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', left))
    })
  }
}
