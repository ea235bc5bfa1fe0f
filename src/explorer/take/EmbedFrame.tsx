import { EMBED_LEAST, EMBED_MOST, type EmbedSize } from '../../core/link/embed-code.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useWidth } from '../../kit/useWidth.ts'
import styles from './Take.module.css'

/** Room that the preview takes at most, CSS pixels: all of the frame is in sight in it. */
const PREVIEW_HEIGHT = 400

/** The embed at its own size, made smaller until the whole of it is in sight. */
export function Preview({ address, size }: { address: string; size: EmbedSize }) {
  const { embedding: words } = useWholeWords()
  const [ref, room] = useWidth<HTMLElement>()
  const byHeight = Math.min(1, PREVIEW_HEIGHT / size.height)
  const scale = size.width === null ? byHeight : Math.min(byHeight, room / size.width)
  const width = size.width ?? room / scale
  return (
    <section
      ref={ref}
      className={styles.preview}
      aria-label={words.preview}
      style={{ blockSize: size.height * scale }}
    >
      <iframe
        src={address}
        title={words.previewOfMap}
        style={{ inlineSize: width, blockSize: size.height, transform: `scale(${scale})` }}
      />
    </section>
  )
}

/** Width and height in numbers; what is no size leaves the frame as it was. */
export function OwnSize({ size, onChange }: { size: EmbedSize; onChange: (size: EmbedSize) => void }) {
  const { embedding: words } = useWholeWords()
  const field = (label: string, value: number, use: (value: number) => EmbedSize) => (
    <label>
      {label}
      <input
        type="number"
        min={EMBED_LEAST}
        max={EMBED_MOST}
        defaultValue={value}
        onChange={(event) => {
          if (event.target.validity.valid && event.target.value !== '')
            onChange(use(event.target.valueAsNumber))
        }}
      />
    </label>
  )
  return (
    <div className={styles.ownSize}>
      {field(words.ownWidth, size.width ?? EMBED_LEAST, (width) => ({ ...size, width }))}
      {field(words.ownHeight, size.height, (height) => ({ ...size, height }))}
    </div>
  )
}
