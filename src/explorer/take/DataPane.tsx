import { useState } from 'react'
import { scopeOf } from '../../core/question.ts'
import { isOwnFile } from '../../core/table/dataset.ts'
import { isRestricted, providerOf } from '../../core/table/terms.ts'
import type { ExportName } from '../../export/forms.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { lazyChunk } from '../../page/parts/lazy-chunk.ts'
import { Said } from '../../page/Said.tsx'
import { saveFile } from '../../page/save-file.ts'
import { useShown } from '../../page/useView.ts'
import { needed } from '../../state/loader.ts'
import { fileName } from '../../words/sentence.ts'
import { OneFile } from './OneFile.tsx'
import styles from './Take.module.css'

/** The forms that are offered, the one that says everything first. */
const OFFERED = ['package', 'csv', 'geojson'] as const satisfies readonly ExportName[]

/** What writes the files. */
const WRITING = lazyChunk(async () => {
  const [forms, about, said] = await Promise.all([
    import('../../export/forms.ts'),
    import('../../export/about.ts'),
    import('../../export/said.ts'),
  ])
  return { ...forms, ...about, ...said }
})

/** As many parts are made before the page has a turn. */
const PARTS_AT_ONCE = 2000

const turn = () => new Promise((resolve) => setTimeout(resolve))

/** The rows that are shown, as files for other tools, with what was asked, of which data, and how to cite them. */
export function DataPane() {
  const { dataset, view, names } = useShown()
  const { taking: words, sources } = useWholeWords()
  const [busy, setBusy] = useState<ExportName | null>(null)
  const [said, setSaid] = useState<{ readonly missing: number } | 'failed' | null>(null)
  const { info } = dataset

  async function take(form: ExportName) {
    setBusy(form)
    setSaid(null)
    try {
      const { EXPORT_FORMS, aboutOf, saidRows } = await needed(WRITING)
      const all = await dataset.ask({ ask: 'rows', scope: scopeOf(view.state, view.window) })
      const rows = isOwnFile(info) ? saidRows(all, sources.own.blanks) : all
      const facts = { view, names, farthest: null }
      const about = aboutOf(facts, rows)
      const { ending, mediaType, parts } = EXPORT_FORMS[form]
      const made: BlobPart[] = []
      for (const part of parts(rows, about, words.readme(about)))
        if (made.push(part) % PARTS_AT_ONCE === 0) await turn()
      saveFile(`${fileName(facts)}.${ending}`, made, mediaType)
      setSaid({ missing: rows.missing })
    } catch {
      setSaid('failed')
    } finally {
      setBusy(null)
    }
  }

  const state =
    busy !== null ? words.making : said === null ? '' : said === 'failed' ? words.failed : words.saved(said)
  return (
    <>
      {isRestricted(info) ? (
        <p className={styles.note}>{words.restricted({ name: info.title, provider: providerOf(info) })}</p>
      ) : (
        <>
          <p className={styles.note}>{words.lead({ n: view.shown })}</p>
          <div className={styles.forms}>
            {OFFERED.map((form) => (
              <Button key={form} disabled={busy !== null} onClick={() => take(form)}>
                {words.forms[form]}
              </Button>
            ))}
          </div>
          <p className={styles.note}>
            <Said text={state} />
            {state}
          </p>
          {!isOwnFile(info) && <OneFile />}
        </>
      )}
    </>
  )
}
