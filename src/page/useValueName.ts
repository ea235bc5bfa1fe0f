import { useMemo } from 'react'
import type { By } from '../core/table/by.ts'
import { valueNames } from '../words/value-names.ts'
import { useData } from './useView.ts'

/** What the values are called of what marks are told apart by. */
export function useValueName(by: By): (value: string) => string {
  const { dataset, names } = useData()
  return useMemo(() => valueNames(by, dataset.info, names), [by, dataset, names])
}
