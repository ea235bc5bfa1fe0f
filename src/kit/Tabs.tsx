import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './Tabs.module.css'

export interface Tab<V extends string> {
  readonly value: V
  readonly label: string
}

/** Tabs by the ARIA pattern: one stop in the tab order, arrows, Home and End move and open. */
export function Tabs<V extends string>(props: {
  label: string
  tabs: readonly Tab<V>[]
  value: V
  onChange: (value: V) => void
  id: string
  children: ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  const { tabs, value, onChange, id } = props

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.value === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.value)
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${next.value}`)?.focus()
  }

  return (
    <>
      <div ref={list} className={styles.list} role="tablist" aria-label={props.label}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.value)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-tab-${value}`} className={styles.panel}>
        {props.children}
      </div>
    </>
  )
}
