import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { goToLibrary } from './navigation.ts'
import css from './StartProblem.module.css'

interface Props {
  children: ReactNode
}

interface State {
  problem: unknown
}

/**
 * Keeps the window alive when one of its screens cannot be drawn: a record nobody thought of, or a mistake of ours. Without it
 * the window would stay white, at every start again.
 */
export class ScreenGuard extends Component<Props, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(problem: unknown): State {
    return { problem }
  }

  override render(): ReactNode {
    const { problem } = this.state
    if (problem === null) return this.props.children
    return (
      <section className={css.page} role="alert">
        <h1>This screen cannot be shown</h1>
        <p>
          Something in this journey stops it. All that was written is kept on this laptop. Go to another step, or to the
          library, where you can restore a backup.
        </p>
        <div>
          <Button tone="primary" onPress={() => void goToLibrary()}>
            To the library
          </Button>
        </div>
        <p className={css.detail}>{problem instanceof Error ? problem.message : String(problem)}</p>
      </section>
    )
  }
}
