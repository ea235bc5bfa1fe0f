import { useMemo, useState } from 'react'
import { printLink } from '../../core/link/permalink.ts'
import { isOwnFile } from '../../core/table/dataset.ts'
import { isoDay } from '../../core/time/day.ts'
import { authorsOf, bibtexOf, type Cited, citedView, yearOf } from '../../export/cite.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { FOLDER } from '../../page/load-data.ts'
import { useLoading } from '../../page/parts/lazyPart.tsx'
import { BROWSER } from '../../page/parts/surroundings.ts'
import { needsReload, Trouble } from '../../page/parts/Trouble.tsx'
import { patientFetch } from '../../page/patient-fetch.ts'
import { useFacts } from '../../page/useFacts.ts'
import { useData, useShown } from '../../page/useView.ts'
import { createLoader } from '../../state/loader.ts'
import { sentence } from '../../words/sentence.ts'
import { CopyText } from './CopyText.tsx'
import styles from './Take.module.css'

const MS_A_DAY = 86_400_000

/** How the built data are cited, as the build wrote it. */
async function loadCitation(): Promise<Cited> {
  const response = await patientFetch(`${FOLDER}citation.json`)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return (await response.json()) as Cited
}

/** The view as it is cited: as text, for BibTeX and for programs that keep references. */
export function CitePane() {
  const { info } = useData().dataset
  const { citing: words } = useWholeWords()
  const loader = useMemo(() => createLoader(loadCitation, BROWSER), [])
  const isOwn = isOwnFile(info)
  const { value, trouble, tries } = useLoading(loader, !isOwn)
  const { failures } = useWholeWords()
  if (isOwn)
    return (
      <>
        <p className={styles.note}>{words.ownFile({ name: info.title })}</p>
        <p dir="auto">{info.citation}</p>
      </>
    )
  if (trouble)
    return (
      <Trouble says={failures.part[trouble]} onAgain={loader.again} reload={needsReload(trouble, tries)} />
    )
  return value ? <Forms data={value} /> : <p className={styles.note}>{failures.loading}</p>
}

function Forms({ data }: { data: Cited }) {
  const { citing: words } = useWholeWords()
  const { view } = useShown()
  const facts = useFacts()
  const [pinned, setPinned] = useState(true)
  const { state, info } = view
  const query = printLink({ ...state, data: pinned ? info.version : null }, info.group)
  const address = new URL(`${import.meta.env.BASE_URL}${query && `?${query}`}`, location.href).href
  const said = sentence(facts).text
  const day = isoDay(Math.floor(Date.now() / MS_A_DAY))
  const item = citedView(data, { sentence: said, address, day })
  const text = words.text({
    ...{ authors: authorsOf(item), year: yearOf(item), title: item.title, version: item.version },
    ...{ sentence: said, accessed: day, address },
  })
  return (
    <>
      <p className={styles.note}>{words.lead}</p>
      <label className={styles.pin}>
        <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.target.checked)} />
        {words.pin({ version: info.version })}
      </label>
      <p className={styles.note}>{words.pinHint}</p>
      <CopyText label={words.forms.text} text={text} />
      <CopyText label={words.forms.bibtex} text={bibtexOf(item)} rows={9} />
      <CopyText label={words.forms.csl} text={JSON.stringify([item], null, 2)} rows={6} />
    </>
  )
}
