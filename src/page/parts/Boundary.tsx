import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands in for what threw; `again` renders it anew. */
  readonly fallback: (why: string, again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps what is thrown while something is rendered from taking the page along. */
export class Boundary extends Component<Props, { readonly why: string | null }> {
  override state = { why: null }

  static getDerivedStateFromError(reason: unknown) {
    return { why: reason instanceof Error ? reason.message : String(reason) }
  }

  override render() {
    const { why } = this.state
    return why === null ? this.props.children : this.props.fallback(why, () => this.setState({ why: null }))
  }
}
