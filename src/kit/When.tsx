import { useWords } from './useWords.ts'

/** When something happened; with the word for it where it is shown only because it may lie in the time that is shown. */
export function When({ date, possible }: { date: string; possible: boolean }) {
  const { incidents } = useWords()
  if (!possible) return date
  return (
    <>
      {date} <em>{incidents.possible}</em>
    </>
  )
}
