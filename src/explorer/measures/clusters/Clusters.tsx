import { WhenSeen } from '../MeasuredContext.tsx'
import { MeasuresPanel } from '../MeasuresPanel.tsx'
import { ClustersChoice } from './Choice.tsx'
import { ClustersCurve } from './Curve.tsx'
import { ClustersList } from './List.tsx'
import { ClustersStrip } from './Strip.tsx'

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
  return <MeasuresPanel before={<ClustersChoice />}>{MEASURES}</MeasuresPanel>
}
