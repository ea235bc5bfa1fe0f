import type { WholeLanguage } from '../language.ts'
import { pseudo } from '../pseudo.ts'
import { WHOLE_ENGLISH } from '../whole.ts'

/** The pseudo-locale: English in white brackets. Whatever stands outside them on a page did not come from a language. */
export default { ...pseudo(WHOLE_ENGLISH), lang: 'en-XA' } satisfies WholeLanguage
