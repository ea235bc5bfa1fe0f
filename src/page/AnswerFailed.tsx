import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import { Said } from './Said.tsx'

/** Says that an answer can't be had, and asks again. What was answered before may stay beside it. */
export function AnswerFailed({ onRetry }: { onRetry: () => void }) {
  const { failures } = useWords()
  return (
    <p data-testid="trouble">
      <Said text={failures.answer} />
      {failures.answer} <Button onClick={onRetry}>{failures.tryAgain}</Button>
    </p>
  )
}
