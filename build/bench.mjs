// npm run bench: the figures of the app beside their floors. `npm run bench -- start` runs the files whose name contains "start".
import { fileURLToPath } from 'node:url'
import { withTools } from './tools.mjs'

await withTools(fileURLToPath(import.meta.url), async () =>
  (await import('./bench-run.mjs')).runBenches(process.argv.slice(2)),
)
