import { useMeasures } from '../../ui/useMeasures.tsx'
import { useData } from '../../ui/useView.ts'
import { MethodsHost } from '../methods/MethodsHost.tsx'
import { Compare } from './Compare.tsx'
import styles from './Reach.module.css'
import { ReachCountries } from './ReachCountries.tsx'
import { ReachDistance } from './ReachDistance.tsx'
import { GivenProvider, WhenSeen } from './ReachGiven.tsx'
import { ReachGround } from './ReachGround.tsx'
import { ReachHead } from './ReachHead.tsx'
import { ReachHull } from './ReachHull.tsx'
import { ReachScatter } from './ReachScatter.tsx'
import { ReachShare } from './ReachShare.tsx'

const MEASURES = (
  <>
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
    </WhenSeen>
    <WhenSeen>
      <ReachGround />
    </WhenSeen>
  </>
)

/** How far what is filtered and in time reaches: every measure, with what it rests on. */
export function Reach() {
  const { first } = useMeasures()
  const { names } = useData()
  return (
    <MethodsHost question={first.measured?.question ?? null}>
      <div className={styles.panel}>
        <ReachHead now={first} />
        <Compare />
        {first.measured && (
          <GivenProvider measured={first.measured} names={names}>
            {MEASURES}
          </GivenProvider>
        )}
      </div>
    </MethodsHost>
  )
}
