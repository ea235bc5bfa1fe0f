import { useMeasures } from '../../ui/useMeasures.tsx'
import { useData } from '../../ui/useView.ts'
import { MethodsHost } from '../methods/MethodsHost.tsx'
import { ClustersChoice } from './ClustersChoice.tsx'
import { ClustersCurve } from './ClustersCurve.tsx'
import { ClustersList } from './ClustersList.tsx'
import { ClustersStrip } from './ClustersStrip.tsx'
import styles from './Reach.module.css'
import { GivenProvider, WhenSeen } from './ReachGiven.tsx'
import { ReachHead } from './ReachHead.tsx'

const MEASURES = (
  <>
    <WhenSeen>
      <ClustersList />
    </WhenSeen>
    <WhenSeen>
      <ClustersStrip />
    </WhenSeen>
    <WhenSeen>
      <ClustersCurve />
    </WhenSeen>
  </>
)

/** Where what is filtered and in time lies close together, and how that depends on what "close" means. */
export function Clusters() {
  const { first } = useMeasures()
  const { names } = useData()
  return (
    <MethodsHost question={first.measured?.question ?? null}>
      <div className={styles.panel}>
        <ReachHead now={first} />
        <ClustersChoice />
        {first.measured && (
          <GivenProvider measured={first.measured} names={names}>
            {MEASURES}
          </GivenProvider>
        )}
      </div>
    </MethodsHost>
  )
}
