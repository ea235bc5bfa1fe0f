import type { Sentence } from '../words/sentence.ts'
import type { SentenceControl } from '../words/sentence-parts.ts'
import styles from './SentenceLine.module.css'

/** The state in one sentence; its parts are buttons that open what changes them. Without `onControl` it is plain text. */
export function SentenceLine(props: { sentence: Sentence; onControl?: (control: SentenceControl) => void }) {
  const { sentence, onControl } = props
  return (
    <p className={styles.sentence} dir="auto" data-testid="sentence">
      {sentence.parts.map(({ text, control }, i) =>
        control && onControl ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <button key={i} type="button" className={styles.part} onClick={() => onControl(control)}>
            {text}
          </button>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <span key={i}>{text}</span>
        ),
      )}
    </p>
  )
}
