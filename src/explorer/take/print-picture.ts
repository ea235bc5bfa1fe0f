import { pngOf } from './picture-file.ts'

/** How long a browser may take to lay a page out for its printer, milliseconds. */
const KEPT_MS = 60_000

/** Prints what a canvas shows, alone and as wide as the paper. Rejects where the browser can't. */
export async function printPicture(canvas: HTMLCanvasElement, alt: string): Promise<void> {
  const address = URL.createObjectURL(await pngOf(canvas))
  const frame = document.createElement('iframe')
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' })
  document.body.append(frame)
  const inside = frame.contentWindow!
  const image = inside.document.createElement('img')
  image.alt = alt
  image.src = address
  Object.assign(image.style, {
    display: 'block',
    maxInlineSize: '100%',
    maxBlockSize: '96vh',
    margin: 'auto',
  })
  inside.document.body.append(image)
  const end = () => {
    frame.remove()
    URL.revokeObjectURL(address)
  }
  try {
    await image.decode()
    inside.addEventListener('afterprint', end, { once: true })
    inside.print()
    setTimeout(end, KEPT_MS)
  } catch (reason) {
    end()
    throw reason
  }
}
