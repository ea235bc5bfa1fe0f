import type { MouseEvent } from 'react'
import { Icon } from '../kit/Icon.tsx'
import { useWords } from '../kit/useWords.ts'
import { useActions } from '../page/useStore.ts'
import styles from './Embed.module.css'
import { wordPressOf } from './wordpress.ts'

/** The way to the whole page with the same view. A frame that may not open a window asks WordPress to lead there, or says the address. */
export function FullViewLink({ address }: { address: string }) {
  const actions = useActions()
  const words = useWords()
  function open(event: MouseEvent<HTMLAnchorElement>) {
    const { href } = event.currentTarget
    if (window.origin !== 'null' || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    const wordPress = wordPressOf(window)
    if (wordPress) return wordPress.follow(href)
    const opened = window.open(href, '_blank')
    if (opened) opened.opener = null
    else actions.notify({ code: 'windowRefused', address: href })
  }
  return (
    <a className={styles.full} href={address} target="_blank" rel="noopener" onClick={open}>
      <Icon name="expand" size={16} />
      <span>{words.embed.fullView}</span>
      <span className="visually-hidden">{words.embed.newWindow}</span>
    </a>
  )
}
