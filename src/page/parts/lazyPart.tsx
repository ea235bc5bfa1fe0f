import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../kit/useWords.ts'
import type { Loader, Loading } from '../../state/loader.ts'
import { Boundary } from './Boundary.tsx'
import { lazyChunk } from './lazy-chunk.ts'
import styles from './Trouble.module.css'
import { needsReload, Trouble } from './Trouble.tsx'

const NOTHING: Loading<never> = { value: null, trouble: null, reason: null, tries: 0 }
const nothingLoaded = () => NOTHING

/** What a loader has, from the moment on that it is `wanted`. */
export function useLoading<T>(loader: Loader<T>, wanted = true): Loading<T> {
  // What a build renders has loaded nothing.
  const loading = useSyncExternalStore(loader.subscribe, loader.now, nothingLoaded)
  useEffect(() => {
    if (wanted) loader.start()
  }, [loader, wanted])
  return loading
}

/** A part whose render errors stay inside. */
export function Part({ children }: { children: ReactNode }) {
  const { failures } = useWords()
  return (
    <Boundary fallback={(why, again) => <Trouble says={failures.broken({ why })} onAgain={again} reload />}>
      {children}
    </Boundary>
  )
}

/** A part that is loaded when it is first shown, or sooner, when it is told to `start`. */
type LazyPart<Props> = ComponentType<Props> & { readonly start: () => void }

/**
 * A part that is loaded when it is first shown. Whatever happens to it happens inside: it says that it loads, that this
 * takes long or failed and why, and offers another try.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const loader = lazyChunk(load)
  function Loading(props: Props) {
    const { value: Loaded, trouble, tries } = useLoading(loader)
    const { failures } = useWords()
    if (trouble)
      return (
        <Trouble says={failures.part[trouble]} onAgain={loader.again} reload={needsReload(trouble, tries)} />
      )
    if (!Loaded) return <p className={styles.loading}>{failures.loading}</p>
    return (
      <Part>
        <Loaded {...props} />
      </Part>
    )
  }
  return Object.assign(Loading, { start: loader.start })
}

/** The same for a dialog: nothing is shown while it loads, and what went wrong is said in a dialog of that title. */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
  titleOf: (words: ReturnType<typeof useWords>) => string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const loader = lazyChunk(load)
  return function LazyDialog(props: Props) {
    const { value: Loaded, trouble, tries } = useLoading(loader)
    const words = useWords()
    const said = (says: string, again: () => void, reload: boolean) => (
      <Dialog title={titleOf(words)} onClose={props.onClose}>
        <Trouble says={says} onAgain={again} reload={reload} />
      </Dialog>
    )
    if (trouble) return said(words.failures.part[trouble], loader.again, needsReload(trouble, tries))
    if (!Loaded) return null
    return (
      <Boundary fallback={(why, again) => said(words.failures.broken({ why }), again, true)}>
        <Loaded {...props} />
      </Boundary>
    )
  }
}
