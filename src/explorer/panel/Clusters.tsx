import { memo, useMemo } from 'react'
import type { Names } from '../../core/names.ts'
import type { Measured } from '../../ui/measuring.ts'
import { useMeasures } from '../../ui/useMeasures.tsx'
import { useShown } from '../../ui/useView.ts'
import { MethodsHost } from '../methods/MethodsHost.tsx'
import { ClustersChoice } from './ClustersChoice.tsx'
import { ClustersCurve } from './ClustersCurve.tsx'
import { ClustersList } from './ClustersList.tsx'
import { ClustersStrip } from './ClustersStrip.tsx'
import styles from './Reach.module.css'
import { ReachHead } from './ReachHead.tsx'
import { GivenContext } from './ReachParts.tsx'

/** Where what is filtered and in time lies close together, and how that depends on what "close" means. */
export function Clusters() {
  const { first } = useMeasures()
  const { names } = useShown()
  return (
    <MethodsHost question={first.measured?.question ?? null}>
      <div className={styles.panel}>
        <ReachHead now={first} />
        <ClustersChoice />
        {first.measured && <ClustersMeasures measured={first.measured} names={names} />}
      </div>
    </MethodsHost>
  )
}

const ClustersMeasures = memo(function ClustersMeasures(props: { measured: Measured; names: Names }) {
  const given = useMemo(() => ({ ...props.measured, names: props.names }), [props.measured, props.names])
  return (
    <GivenContext value={given}>
      <ClustersList />
      <ClustersStrip />
      <ClustersCurve />
    </GivenContext>
  )
})
