import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useRef } from 'react'
import { type ListProps, ListRows, ROW_PX } from './ListRows.tsx'

/**
 * A list of any length, of which only what is in sight is drawn. Where each of its rows begins is worked out in a task of its own: it would
 * be long together with all else that comes with so many.
 */
export function LongList(props: ListProps) {
  const isNext = useDeferredValue(true, false)
  return isNext && <Rows {...props} />
}

function Rows({ list, length, order }: ListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: length.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    // The browser tells heights with its own layout: asking for them would lay the page out once for each row.
    measureElement: (row, entry, list) =>
      entry?.borderBoxSize[0]?.blockSize ??
      list.measurementsCache[list.indexFromElement(row)]?.size ??
      ROW_PX,
  })
  const items = rows.getVirtualItems()
  return (
    <ListRows
      list={list}
      length={length}
      order={order}
      scroll={scroll}
      drawn={{
        first: items[0]?.index ?? 0,
        last: items.at(-1)?.index ?? -1,
        room: { before: items[0]?.start ?? 0, all: rows.getTotalSize() },
        measure: rows.measureElement,
        scrollTo: (row) => rows.scrollToIndex(row),
      }}
    />
  )
}
