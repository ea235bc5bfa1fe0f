import { Compare } from '../compare/Compare.tsx'
import { WhenSeen } from '../MeasuredContext.tsx'
import { MeasuresPanel } from '../MeasuresPanel.tsx'
import { ReachCircle } from './Circle.tsx'
import { ReachCountries } from './Countries.tsx'
import { ReachCounts } from './Counts.tsx'
import { ReachDistance } from './Distance.tsx'
import { ReachShare } from './ExternalShare.tsx'
import { ReachHull } from './Hull.tsx'
import { ReachKinds } from './Kinds.tsx'
import { ReachGround } from './NewGround.tsx'
import { ReachRepeats } from './Repeats.tsx'
import { ReachScatter } from './Scatter.tsx'

const MEASURES = (
  <>
    <WhenSeen>
      <ReachKinds />
    </WhenSeen>
    <WhenSeen>
      <ReachCounts />
    </WhenSeen>
    <WhenSeen>
      <ReachCountries />
    </WhenSeen>
    <WhenSeen>
      <ReachDistance />
    </WhenSeen>
    <WhenSeen>
      <ReachShare />
    </WhenSeen>
    <WhenSeen>
      <ReachScatter />
    </WhenSeen>
    <WhenSeen>
      <ReachHull />
      <ReachCircle />
    </WhenSeen>
    <WhenSeen>
      <ReachRepeats />
    </WhenSeen>
    <WhenSeen>
      <ReachGround />
    </WhenSeen>
  </>
)

/** How far what is filtered and in time reaches: every measure, with what it rests on. */
export function Reach() {
  return <MeasuresPanel before={<Compare />}>{MEASURES}</MeasuresPanel>
}
