import type { Repair } from '../../core/record/fault.ts'
import { parseMap } from '../../intake/map-file.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { Said } from '../../page/Said.tsx'
import { saveFile } from '../../page/save-file.ts'
import { usePage } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { faultsCsv } from '../../words/fault-words.ts'
import { textOfParts } from '../../words/parts.ts'
import { FaultList } from './FaultList.tsx'
import { NotOpened } from './NotOpened.tsx'
import styles from './OwnData.module.css'
import { fileOf } from './opened-files.ts'
import { Progress } from './Progress.tsx'
import { showOpened } from './show-opened.ts'
import { useReading } from './useReading.ts'

/** What could not be used of the file that is open, what may be done about it, and all of it as a table. */
export function RepairList({ onClose }: { onClose: () => void }) {
  const page = usePage()
  const { reading: report } = useData().dataset.info
  const whole = useWholeWords()
  const words = whole.ownData
  const reading = useReading(whole.sources.own, (sent, file) => {
    showOpened(page, sent, file)
    reading.cancel()
  })
  const { step } = reading
  if (!report) return null
  const { file: name, shown, of, faults, map } = report
  const file = fileOf(report)

  function repair(which: Repair) {
    const before = parseMap(map!)
    reading.read(file!.file, file!.name, { by: { ...before, repairs: [...before.repairs, which] } })
  }

  return (
    <Dialog title={words.repairList} onClose={onClose}>
      {step.at === 'reading' ? (
        <Progress file={step.file} part={step.part} onCancel={reading.cancel} />
      ) : step.at === 'not-opened' ? (
        <NotOpened file={step.file} why={step.why} onBack={reading.cancel} />
      ) : (
        <>
          <p>
            <Said text={textOfParts(words.repairLead({ file: name, shown, of }))} />
            <Parts
              of={words.repairLead({ file: name, shown, of })}
              elements={{ file: (text) => <bdi>{text}</bdi> }}
            />
          </p>
          {faults.length === 0 && <p>{words.nothingWrong}</p>}
          <FaultList faults={faults} onRepair={file && map !== null ? repair : undefined} />
          {faults.length > 0 && (
            <Button
              onClick={() => saveFile(words.listName({ file: name }), [faultsCsv(faults, whole)], 'text/csv')}
              className={styles.download}
            >
              {words.download}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}
