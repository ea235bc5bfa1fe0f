import { memo, useMemo } from 'react'
import type { Names } from '../../core/names.ts'
import type { Measured } from '../../ui/measuring.ts'
import { useMeasures } from '../../ui/useMeasures.tsx'
import { useShown } from '../../ui/useView.ts'
import { MethodsHost } from '../methods/MethodsHost.tsx'
import { Compare } from './Compare.tsx'
import styles from './Reach.module.css'
import { ReachCountries } from './ReachCountries.tsx'
import { ReachDistance } from './ReachDistance.tsx'
import { ReachGround } from './ReachGround.tsx'
import { ReachHead } from './ReachHead.tsx'
import { ReachHull } from './ReachHull.tsx'
import { GivenContext } from './ReachParts.tsx'
import { ReachScatter } from './ReachScatter.tsx'
import { ReachShare } from './ReachShare.tsx'

/** How far what is filtered and in time reaches: every measure, with what it rests on. */
export function Reach() {
  const { first } = useMeasures()
  const { names } = useShown()
  return (
    <MethodsHost question={first.measured?.question ?? null}>
      <div className={styles.panel}>
        <ReachHead now={first} />
        <Compare />
        {first.measured && <ReachMeasures measured={first.measured} names={names} />}
      </div>
    </MethodsHost>
  )
}

/** Renders again only for another answer: a step of the playhead costs it nothing. */
const ReachMeasures = memo(function ReachMeasures({ measured, names }: { measured: Measured; names: Names }) {
  const given = useMemo(() => ({ ...measured, names }), [measured, names])
  return (
    <GivenContext value={given}>
      <ReachCountries />
      <ReachDistance />
      <ReachShare />
      <ReachScatter />
      <ReachHull />
      <ReachGround />
    </GivenContext>
  )
})
