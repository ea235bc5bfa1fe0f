/** What a reader gives to be opened: files, or a table as text; nothing where only the dialog is asked for. */
export interface Gift {
  readonly files: readonly File[]
  readonly text: string
  /** Whether a folder is among it. */
  readonly folder: boolean
}

export const NO_GIFT: Gift = { files: [], text: '', folder: false }

/** Takes what is dropped anywhere on the page, or pasted beside its text fields, until the function it gives is called. */
export function takeGifts(give: (gift: Gift) => void): () => void {
  const abort = new AbortController()
  const on = <K extends keyof WindowEventMap>(type: K, run: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, run, { signal: abort.signal })
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files')
  on('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  on('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    give(giftOf(event.dataTransfer!))
  })
  on('paste', (event) => {
    const isTyped = (event.target as HTMLElement | null)?.closest?.('input, textarea, [contenteditable]')
    if (!isTyped && event.clipboardData) give(giftOf(event.clipboardData))
  })
  return () => abort.abort()
}

function giftOf(data: DataTransfer): Gift {
  const folder = [...data.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory)
  return { files: [...data.files], text: data.getData('text/plain'), folder }
}
