import { isOwnFile } from '../../../core/table/dataset.ts'
import { Button } from '../../../kit/Button.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { saveFile } from '../../../page/save-file.ts'
import { useData } from '../../../page/useView.ts'
import type { MeasureQuestion } from '../../../state/question.ts'
import { subjectAndTime } from '../../../words/sentence.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './Methods.module.css'
import { mapFile, recompute } from './recompute.ts'

/** The command that prints the numbers of the panel. */
export function Recompute({ question }: { question: MeasureQuestion }) {
  const { names } = useData()
  const command = recompute(question)
  const words = useWholeWords().methods.again
  const { info } = question.view
  const map = mapFile(info)
  const subject = subjectAndTime({ view: question.view, names })
  return (
    <section className={styles.recompute} aria-labelledby="recompute">
      <h3 id="recompute">{words.title}</h3>
      <p>{(isOwnFile(info) ? words.whereOwn : words.where)({ subject, file: info.title })}</p>
      <pre>
        <code data-testid="command">{command}</code>
      </pre>
      <CopyButton text={command} label={words.copy} />
      {map && (
        <>
          <p>{words.whereMap({ file: map.name })}</p>
          <Button onClick={() => saveFile(map.name, [map.text], 'application/json')}>{words.saveMap}</Button>
        </>
      )}
    </section>
  )
}
