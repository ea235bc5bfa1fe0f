import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useSaid } from '../../page/useVoice.ts'
import { fileOnDevice, forgetOnDevice, type Kept, keptOnDevice } from '../own-data/device.ts'
import { NO_GIFT } from '../own-data/gifts.ts'
import { useGive } from '../own-data/OwnData.tsx'
import styles from './Sources.module.css'

/** What the reader keeps on this device, each with its size, to be opened or forgotten. `changes` counts what was kept since. */
export function KeptData({ changes }: { changes: number }) {
  const { saving: words } = useWholeWords()
  const give = useGive()
  const [kept, setKept] = useState<readonly Kept[]>([])
  const [said, setSaid] = useState('')
  useSaid(said)
  const look = useCallback(async () => setKept(await keptOnDevice()), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept since is looked at anew
  useEffect(() => void look(), [look, changes])

  async function open(name: string) {
    try {
      give({ ...NO_GIFT, files: [await fileOnDevice(name)] })
    } catch {
      setSaid(words.gone({ name }))
      await look()
    }
  }

  async function forget(name: string) {
    try {
      await forgetOnDevice(name)
      setSaid(words.forgotten({ name }))
    } catch {
      setSaid(words.gone({ name }))
    }
    await look()
  }

  if (kept.length === 0 && said === '') return null
  return (
    <section aria-labelledby="kept-data">
      <h3 id="kept-data">{words.title}</h3>
      <ul className={styles.kept}>
        {kept.map(({ name, bytes }) => (
          <li key={name}>
            <span dir="auto">
              {name} <small>{words.size({ bytes })}</small>
            </span>
            <Button aria-label={words.openNamed({ name })} onClick={() => open(name)}>
              {words.open}
            </Button>
            <Button look="plain" aria-label={words.forgetNamed({ name })} onClick={() => forget(name)}>
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{said}</p>
    </section>
  )
}
