import { useRef } from 'react'
import { useWords } from '../../kit/useWords.ts'
import { lazyPart } from '../../page/parts/lazyPart.tsx'
import { type List, useLength } from '../../page/useRows.ts'
import { useApp } from '../../page/useStore.ts'
import { type ListProps, ListRows } from './ListRows.tsx'
import { type ListOrder, ORDERS } from './list-order.ts'

/** So many rows are drawn whole; more come with the code that draws what is in sight, which few readers need. */
const MOST_WHOLE = 100

const LongList = lazyPart(() => import('./LongList.tsx').then(({ LongList }) => LongList))

/** Incidents as a list of any length. */
export function IncidentList({ of, order }: { of: Omit<List, 'sort'>; order: ListOrder }) {
  const id = useApp((app) => app.state.id)
  const { lang } = useWords()
  const list: List = { ...of, sort: { ...ORDERS[order], lang } }
  const length = useLength(list, id)
  return length.total > MOST_WHOLE ? (
    <LongList list={list} length={length} order={order} />
  ) : (
    <WholeList list={list} length={length} order={order} />
  )
}

function WholeList({ list, length, order }: ListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const scrollTo = (row: number) =>
    scroll.current?.querySelector(`li[data-index="${row}"]`)?.scrollIntoView({ block: 'nearest' })
  return (
    <ListRows
      list={list}
      length={length}
      order={order}
      scroll={scroll}
      drawn={{ first: 0, last: length.total - 1, room: null, scrollTo }}
    />
  )
}
