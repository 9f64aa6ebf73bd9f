import { firstSteps } from '#assets/templates/scripts.ts'
import { openFromDialog, openSample } from '#renderer/app/files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Library.module.css'

/** What stands in an empty library: the way of a journey in three steps, and three ways to begin. */
export function FirstStart({ onNew }: { onNew: () => void }) {
  return (
    <section className={css.first} aria-label="First steps">
      <h2 className={css.firstTitle}>Walk in your customer’s shoes</h2>
      <ol className={css.firstSteps}>
        {firstSteps.map(({ title, text }, index) => (
          <li key={title} className={css.firstStep}>
            <span className={css.firstNumber} aria-hidden>
              {index + 1}
            </span>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <div className={css.firstActions}>
        <Button tone="primary" onPress={onNew}>
          New journey
        </Button>
        <Button onPress={() => void openSample()}>Open the sample journey</Button>
        <Button onPress={() => void openFromDialog()}>Open a .journey file…</Button>
      </div>
    </section>
  )
}
