/** Whole numbers from 0 to 2^32 - 1, seven bits a byte from the lowest, the eighth bit set where more follow (LEB128). */
export class VarintWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  write(value: number): void {
    if (!(value >= 0 && value <= 0xffff_ffff)) throw new RangeError(`${value} does not fit into 32 bits.`)
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.#length++] = rest
  }

  /** Everything that was written, a view. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Reads what a writer wrote. */
export class VarintReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get left(): number {
    return this.#bytes.length - this.at
  }

  /** The next number; null where the bytes end in it, where it does not fit into 32 bits, or is written longer than need be. */
  read(): number | null {
    let value = 0
    for (let scale = 1; scale <= 0x10_00_00_00; scale *= 0x80) {
      const byte = this.#bytes[this.at++]
      if (byte === undefined) return null
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value > 0xffff_ffff || (byte === 0 && scale > 1) ? null : value
    }
    return null
  }
}

/** A number of either sign as one that has none: 0, -1, 1, -2 give 0, 1, 2, 3. */
export function zigzag(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2
}

export function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
