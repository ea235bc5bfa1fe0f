import type { ReactNode } from 'react'
import { useMeasures } from '../../page/useMeasures.tsx'
import { useData } from '../../page/useView.ts'
import { ReachHead } from './Head.tsx'
import { GivenProvider } from './MeasuredContext.tsx'
import styles from './MeasuresPanel.module.css'
import { MethodsHost } from './methods/MethodsHost.tsx'

/**
 * A panel of measures of what is shown: its head, what can be chosen (`before`), and, once there is an answer, the parts that
 * speak of it. The parts must be the same element each time: they render again for another answer only.
 */
export function MeasuresPanel({ before, children }: { before: ReactNode; children: ReactNode }) {
  const { first } = useMeasures()
  const { names } = useData()
  return (
    <MethodsHost question={first.measured?.question ?? null}>
      <div className={styles.panel}>
        <ReachHead now={first} />
        {before}
        {first.measured && (
          <GivenProvider measured={first.measured} names={names}>
            {children}
          </GivenProvider>
        )}
      </div>
    </MethodsHost>
  )
}
