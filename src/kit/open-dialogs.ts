const open: HTMLElement[] = []

/** Says that a modal dialog is open, the last one over the others. Returns a function that says that it is closed. */
export function openDialog(dialog: HTMLElement): () => void {
  open.push(dialog)
  return () => void open.splice(open.indexOf(dialog), 1)
}

/** The dialog outside which nothing can be used or heard; undefined while none is open. */
export function topDialog(): HTMLElement | undefined {
  return open.at(-1)
}
