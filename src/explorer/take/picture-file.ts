/** What a canvas shows, as a PNG. Rejects where it is too large for the browser. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('the picture is too large'))
    }, 'image/png')
  })
}

/** Copies a picture. Returns whether the browser let it. */
export async function copyPicture(canvas: HTMLCanvasElement): Promise<boolean> {
  try {
    // The promise, and not what it gives: some browsers only copy in the turn of the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(canvas) })])
    return true
  } catch {
    return false
  }
}

/** Shows on a canvas what another one shows. */
export function showOn(canvas: HTMLCanvasElement, drawn: HTMLCanvasElement): void {
  canvas.width = drawn.width
  canvas.height = drawn.height
  canvas.getContext('2d')!.drawImage(drawn, 0, 0)
}
