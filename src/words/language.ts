import type { panels } from './languages/en/panels.ts'
import type { en } from './languages/en.ts'

/** What a page can say at once. */
export interface Language extends Widened<Omit<typeof en, 'dir'>> {
  readonly dir: (typeof en)['dir']
}

/**
 * A language: one file in languages/, named by its BCP 47 tag, with a default export that `satisfies WholeLanguage`. English
 * says what there is; a language that leaves a text out, or asks for other facts, does not compile. Nothing else names
 * the file.
 *
 * How a part comes to its words:
 * - A component takes `const words = useWords()` (kit/useWords.ts) and writes `words.card.close`. A function below the
 *   components takes `words: Language` as its last parameter.
 *   In a lazily loaded part both are `useWholeWords()` and `WholeLanguage`: English has what only such parts say in a file
 *   of its own (languages/en/panels.ts), which comes with them.
 * - A text goes into the section of its area, as a whole sentence. What varies is a fact, and the language puts it into
 *   the sentence: `shown: ({ n }: { n: number }) => ...`. Never join texts or cut one up: the order of words, the plural and
 *   the comma are the language's. A sentence with elements in it is a list of parts, `{ text, control }`.
 * - Numbers, dates, lists and the names of countries are written by Intl with `words.lang` (dates.ts, numbers.ts).
 * - Text from the data is a fact like any other. What rooms below hand up is a code with facts (message.ts).
 */
export interface WholeLanguage extends Language, Widened<typeof panels> {}

type Widened<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Said extends string ? string : Said
    : { readonly [Key in keyof T]: Widened<T[Key]> }
