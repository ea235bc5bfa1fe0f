import { subjectAndTime } from '../../core/sentence.ts'
import { Button } from '../../ui/Button.tsx'
import type { Question } from '../../ui/question.ts'
import { useData } from '../../ui/useView.ts'
import { CopyButton } from './CopyButton.tsx'
import { filteredGeoJson } from './filtered-file.ts'
import styles from './Methods.module.css'
import { FILE, recompute } from './recompute.ts'

/** The command that prints the numbers of the panel, and the file it reads where options do not suffice. */
export function Recompute({ question }: { question: Question }) {
  const { names } = useData()
  const { command, file } = recompute(question)
  const { role } = question.view.state

  function save() {
    const address = URL.createObjectURL(
      new Blob([filteredGeoJson(question)], { type: 'application/geo+json' }),
    )
    const link = document.createElement('a')
    link.href = address
    link.download = FILE
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }

  return (
    <section className={styles.recompute} aria-labelledby="recompute">
      <h3 id="recompute">To compute the numbers again</h3>
      <p>For {subjectAndTime({ view: question.view, names })}, in a checkout of this project:</p>
      <pre>
        <code data-testid="command">{command}</code>
      </pre>
      <CopyButton text={command} label="Copy the command" />
      {file ? (
        <>
          <p>
            The command has no option for {file}: it reads a file of what is filtered and in time, which is
            saved with this button.
          </p>
          <Button onClick={save}>Save {FILE}</Button>
        </>
      ) : (
        role.length > 0 && (
          <p>
            The command counts what the filter of roles leaves out among <code>leftOut.notCounted</code>; all
            other numbers are those of the panel.
          </p>
        )
      )}
    </section>
  )
}
