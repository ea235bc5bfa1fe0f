const [P1, P2, P3, P4, P5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const

/**
 * xxHash32 of some bytes, seed 0, as a number from 0 to 2^32 - 1: any change within four bytes that begin at a multiple of
 * four is found for certain, any other but for one in 2^32. It is no protection against somebody who means to deceive.
 *
 * Source: Y. Collet, xxHash fast digest algorithm, format description 0.1.1.
 */
export function checksum(bytes: Uint8Array): number {
  // Words are read where they stand: an odd start is moved to an even one first.
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Int32Array(buffer, byteOffset, length >> 2)
  let hash = length < 16 ? P5 | 0 : lanes(words)
  hash = (hash + length) | 0
  for (let at = (length >> 4) * 4; at < words.length; at++) {
    hash = Math.imul(turned((hash + Math.imul(words[at]!, P3)) | 0, 17), P4)
  }
  for (let at = words.length * 4; at < length; at++) {
    hash = Math.imul(turned((hash + Math.imul(bytes[at]!, P5)) | 0, 11), P1)
  }
  hash = Math.imul(hash ^ (hash >>> 15), P2)
  hash = Math.imul(hash ^ (hash >>> 13), P3)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Four words at a time. */
function lanes(words: Int32Array): number {
  let [a, b, c, d] = [(P1 + P2) | 0, P2 | 0, 0, -P1 | 0]
  for (let at = 0, last = words.length - 3; at < last; at += 4) {
    a = Math.imul(turned((a + Math.imul(words[at]!, P2)) | 0, 13), P1)
    b = Math.imul(turned((b + Math.imul(words[at + 1]!, P2)) | 0, 13), P1)
    c = Math.imul(turned((c + Math.imul(words[at + 2]!, P2)) | 0, 13), P1)
    d = Math.imul(turned((d + Math.imul(words[at + 3]!, P2)) | 0, 13), P1)
  }
  return (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
