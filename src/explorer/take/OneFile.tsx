import { useEffect, useState } from 'react'
import { printLink } from '../../core/link/permalink.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { saveFile } from '../../page/save-file.ts'
import { useFacts } from '../../page/useFacts.ts'
import { useSaid } from '../../page/useVoice.ts'
import { fileName, sentence } from '../../words/sentence.ts'
import styles from './Take.module.css'
import { listOfPage, type OneFileList, pageOf, partsOfPage } from './take-one-file.ts'

/** The page with its data as one HTML file, its size said first. Nothing where the site can't make one. */
export function OneFile() {
  const facts = useFacts()
  const { taking: words, saving } = useWholeWords()
  const [list, setList] = useState<OneFileList | null>(null)
  const [state, setState] = useState<'idle' | 'making' | 'saved' | 'failed'>('idle')
  useEffect(() => {
    let isWanted = true
    listOfPage().then(
      (found) => isWanted && setList(found),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [])
  const says = {
    idle: '',
    making: words.making,
    saved: words.saved({ missing: 0 }),
    failed: words.failed,
  }[state]
  useSaid(says)

  async function take(from: OneFileList) {
    setState('making')
    try {
      const { view, names } = facts
      const page = pageOf(await partsOfPage(from), {
        ...{ title: view.info.title, lang: names.lang, sentence: sentence(facts).text },
        query: `?${printLink({ ...view.state, play: false }, view.info.group)}`,
      })
      saveFile(`${fileName(facts)}.html`, [page], 'text/html')
      setState('saved')
    } catch {
      setState('failed')
    }
  }

  if (!list) return null
  return (
    <>
      <div className={styles.forms}>
        <Button disabled={state === 'making'} onClick={() => void take(list)}>
          {words.oneFile({ size: saving.size({ bytes: list.bytes }) })}
        </Button>
      </div>
      <p className={styles.note}>{says || words.oneFileIs}</p>
    </>
  )
}
