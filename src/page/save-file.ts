/** How long a browser may take to begin reading what it saves, milliseconds. */
const KEPT_MS = 60_000

/** Lets the browser save a file; nothing leaves the device. */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
