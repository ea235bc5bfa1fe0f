import { useCallback, useEffect, useRef } from 'react'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Parts } from '../../../kit/Parts.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { METHOD } from '../../../measures/measure.ts'
import { METHODS, type Method, type MethodId } from '../../../measures/methods.ts'
import type { MeasureQuestion } from '../../../state/question.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './Methods.module.css'
import { Recompute } from './Recompute.tsx'
import { recompute } from './recompute.ts'

/** How every number is measured, with its sources, and how to compute it again. */
export function Methods(props: { at: MethodId; question: MeasureQuestion | null; onClose: () => void }) {
  const { at, question, onClose } = props
  const words = useWholeWords()
  const list = useRef<HTMLDivElement>(null)
  const command = question && recompute(question)
  const goTo = useCallback((id: string) => {
    const heading = list.current?.querySelector<HTMLElement>(`#method-${id}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [])
  useEffect(() => goTo(at), [goTo, at])
  return (
    <Dialog title={words.page.methods} onClose={onClose}>
      <div ref={list} className={styles.methods}>
        <p>
          <Parts
            of={words.methods.lead({ method: METHOD })}
            elements={{ method: (text) => <code>{text}</code> }}
          />
        </p>
        <nav aria-label={words.methods.measures}>
          <ul className={styles.contents}>
            {METHODS.map(({ id }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {words.methods.of[id].name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <h3>{words.methods.whatGoesIn}</h3>
        <ul className={styles.goesIn}>
          {words.methods.goesIn.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {question && <Recompute question={question} />}
        {METHODS.map((method) => (
          <MethodText key={method.id} method={method} command={command} />
        ))}
      </div>
    </Dialog>
  )
}

function MethodText({ method, command }: { method: Method; command: string | null }) {
  const { id, field, references } = method
  const { methods } = useWholeWords()
  const { name, definition, units, formula, undefinedWhen } = methods.of[id]
  return (
    <section className={styles.method} aria-labelledby={`method-${id}`}>
      <h3 id={`method-${id}`} tabIndex={-1}>
        {name}
      </h3>
      <p>{definition}</p>
      <dl>
        <dt>{methods.units}</dt>
        <dd>{units}</dd>
        <dt>{methods.formula}</dt>
        <dd>{formula}</dd>
        <dt>{methods.undefined}</dt>
        <dd>{undefinedWhen}</dd>
        <dt>{methods.recompute}</dt>
        <dd>
          {field === null ? (
            methods.noField
          ) : (
            <>
              <Parts of={methods.field({ field })} elements={{ field: (text) => <code>{text}</code> }} />
              {command && <CopyButton text={command} label={methods.copyCommand({ name })} />}
            </>
          )}
        </dd>
        {references.length > 0 && (
          <>
            <dt>{methods.references}</dt>
            <dd>
              <ul>
                {references.map((reference) => (
                  <li key={reference}>{reference}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
