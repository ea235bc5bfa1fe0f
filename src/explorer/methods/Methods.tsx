import { useCallback, useEffect, useRef } from 'react'
import { METHOD } from '../../measures/measure.ts'
import { GOES_IN, METHODS, type Method } from '../../measures/methods.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Question } from '../../ui/question.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './Methods.module.css'
import { Recompute } from './Recompute.tsx'
import { recompute } from './recompute.ts'

/** How every number is measured, with its sources, and how to compute it again. */
export function Methods(props: { at: string; question: Question | null; onClose: () => void }) {
  const { at, question, onClose } = props
  const list = useRef<HTMLDivElement>(null)
  const command = question && recompute(question).command
  const goTo = useCallback((id: string) => {
    const heading = list.current?.querySelector<HTMLElement>(`#method-${id}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [])
  useEffect(() => goTo(at), [goTo, at])
  return (
    <Dialog title="Methods" onClose={onClose}>
      <div ref={list} className={styles.methods}>
        <p>
          Every number in the panels, in an export and on the command line comes from one function per
          measure. Their definitions have the identifier <code>{METHOD}</code>, which changes when a number
          changes its meaning.
        </p>
        <nav aria-label="Measures">
          <ul className={styles.contents}>
            {METHODS.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <h3>What goes in</h3>
        <ul className={styles.goesIn}>
          {GOES_IN.map((text) => (
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
  const { id, name, definition, units, formula, undefinedWhen, field, references } = method
  return (
    <section className={styles.method} aria-labelledby={`method-${id}`}>
      <h3 id={`method-${id}`} tabIndex={-1}>
        {name}
      </h3>
      <p>{definition}</p>
      <dl>
        <dt>Units</dt>
        <dd>{units}</dd>
        <dt>Formula</dt>
        <dd>{formula}</dd>
        <dt>Undefined</dt>
        <dd>{undefinedWhen}</dd>
        <dt>Recompute</dt>
        <dd>
          {field === null ? (
            'Shown by the page only; the command does not print it.'
          ) : (
            <>
              <code>{field}</code> of what the command prints
              {command && <CopyButton text={command} label={`Copy the command for ${name.toLowerCase()}`} />}
            </>
          )}
        </dd>
        {references.length > 0 && (
          <>
            <dt>References</dt>
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
