/** The eight bytes of a version of 16 hexadecimal digits. Throws a RangeError for anything else. */
export function bytesOf(version: string): number[] {
  if (!/^[0-9a-f]{16}$/.test(version))
    throw new RangeError(`"${version}" is no version of 16 hexadecimal digits.`)
  return Array.from({ length: 8 }, (_, i) => Number.parseInt(version.slice(2 * i, 2 * i + 2), 16))
}

/** Bytes as hexadecimal digits, lower case. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
