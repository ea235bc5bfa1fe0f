import type { Sentence } from '../words/sentence.ts'
import type { SentenceControl, SentencePart } from '../words/sentence-parts.ts'
import styles from './SentenceLine.module.css'

/** The state in one sentence; its parts are buttons that open what changes them. Without `onControl` it is plain text. */
export function SentenceLine(props: { sentence: Sentence; onControl?: (control: SentenceControl) => void }) {
  const { sentence, onControl } = props
  const isButton = (part: SentencePart | undefined) => onControl !== undefined && part?.control !== undefined
  return (
    <p className={styles.sentence} dir="auto" data-testid="sentence">
      {sentence.parts.map(({ text, control }, i, { [i - 1]: before, [i + 1]: after }) =>
        control && onControl ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <span key={i} className={styles.kept}>
            <button type="button" className={styles.part} onClick={() => onControl(control)}>
              {text}
            </button>
            {after && !isButton(after) && <span>{after.text}</span>}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          !isButton(before) && <span key={i}>{text}</span>
        ),
      )}
    </p>
  )
}
