import type { Sentence } from '../words/sentence.ts'
import type { SentenceControl, SentencePart } from '../words/sentence-parts.ts'
import styles from './SentenceLine.module.css'

/** The state in one sentence; its parts are buttons that open what changes them. Without `onControl` it is plain text. */
export function SentenceLine(props: { sentence: Sentence; onControl?: (control: SentenceControl) => void }) {
  const { sentence, onControl } = props
  return (
    <p className={styles.sentence} dir="auto" data-testid="sentence">
      {sentence.parts.map(({ text, control }, i) =>
        control && onControl ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <span key={i} className={styles.kept}>
            <button type="button" className={styles.part} onClick={() => onControl(control)}>
              {text}
            </button>
            {signsOf(sentence.parts[i + 1])}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <span key={i}>
            {onControl && sentence.parts[i - 1]?.control ? text.slice(signsOf({ text }).length) : text}
          </span>
        ),
      )}
    </p>
  )
}

/** The signs that a part begins with: a line may not begin with them, and after a button it could. */
function signsOf(part: SentencePart | undefined): string {
  return part && !part.control ? /^[^\s\p{L}\p{N}]*/u.exec(part.text)![0] : ''
}
