declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, into: Uint8Array): { read: number; written: number }
}
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Writes a text as UTF-8 and returns the bytes written. `into` must hold three bytes for every UTF-16 unit. */
export function writeText(text: string, into: Uint8Array): number {
  return encoder.encodeInto(text, into).written
}
