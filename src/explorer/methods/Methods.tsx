import { METHODS } from '../../measures/methods.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Question } from '../../ui/measuring.ts'

export function Methods({ onClose }: { at: string; question: Question | null; onClose: () => void }) {
  return (
    <Dialog title="Methods" onClose={onClose}>
      {METHODS.map((method) => (
        <section key={method.id}>
          <h3>{method.name}</h3>
          <p>{method.definition}</p>
        </section>
      ))}
    </Dialog>
  )
}
