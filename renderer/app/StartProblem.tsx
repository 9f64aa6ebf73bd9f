import { NewerDatabase } from '#renderer/persistence/database.ts'
import css from './StartProblem.module.css'

/** What is shown when the library of this laptop cannot be opened. */
export function StartProblem({ problem }: { problem: unknown }) {
  const newer = problem instanceof NewerDatabase
  return (
    <main className={css.page}>
      <h1>{newer ? 'This library belongs to a newer Zapatos' : 'The library could not be opened'}</h1>
      <p>
        {newer
          ? 'A newer version of Zapatos has written the journeys on this laptop. Nothing was changed. Start the newer version, or ask a colleague to send you a copy of the journey as a file.'
          : 'Zapatos could not read its storage on this laptop. Nothing was changed. Close other Zapatos windows, check that the disk is not full, and start again. Your backups lie in the data folder of Zapatos.'}
      </p>
      {!newer && <p className={css.detail}>{problem instanceof Error ? problem.message : String(problem)}</p>}
    </main>
  )
}
