import type { MouseEvent } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useActions } from '../ui/useStore.ts'
import styles from './Embed.module.css'

/** The way to the whole page with the same view. Where the frame may not open a window, it says the address instead. */
export function FullViewLink({ address }: { address: string }) {
  const actions = useActions()
  function open(event: MouseEvent) {
    if (window.origin !== 'null' || event.metaKey || event.ctrlKey) return
    event.preventDefault()
    const opened = window.open(address, '_blank')
    if (opened) opened.opener = null
    else actions.notify(`This page lets the map open no windows. The full view: ${address}`)
  }
  return (
    <a className={styles.full} href={address} target="_blank" rel="noopener" onClick={open}>
      <Icon name="expand" size={16} />
      Open full view
    </a>
  )
}
