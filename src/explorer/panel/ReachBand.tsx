import type { Band } from '../../measures/precision-band.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'

/** What the stated radius of each place leaves open: a range, never a value of its own. */
export function ReachBand({ band, words }: { band: Maybe<Band>; words: (value: number) => string }) {
  if (isUndefined(band)) return null
  return (
    <>
      <MethodLink id="precision-band">Precision of places</MethodLink>: {words(band.low)} to{' '}
      {words(band.high)}
    </>
  )
}
