import { useMemo } from 'react'
import { transcript } from '../core/narration.ts'
import { Dialog } from './Dialog.tsx'
import styles from './Transcript.module.css'
import { useShown } from './useView.ts'

/** The whole run as text: what playing it would show, for reading, searching and quoting. */
export function Transcript({ onClose }: { onClose: () => void }) {
  const { view, names } = useShown()
  const lines = useMemo(() => transcript(view, names), [view, names])
  return (
    <Dialog title="Transcript of the run" onClose={onClose}>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a run can be the same
          <li key={i} dir="auto">
            {line}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
