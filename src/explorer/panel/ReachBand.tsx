import type { Band } from '../../measures/precision-band.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'

/** What the stated radius of each place leaves open: a range, never a value of its own. */
export function ReachBand(props: { band: Maybe<Band>; words: (low: number, high: number) => string }) {
  if (isUndefined(props.band)) return null
  const { low, high } = props.band
  return (
    <>
      <MethodLink id="precision-band">Precision band</MethodLink>: {props.words(low, high)}
    </>
  )
}
