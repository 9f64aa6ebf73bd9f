// npm test: everything CI checks. `npm test -- unit`, `npm test -- e2e [Playwright arguments]` and so on run one part while you work.
import { fileURLToPath } from 'node:url'
import { withTools } from './tools.mjs'

await withTools(fileURLToPath(import.meta.url), async () =>
  (await import('./test-parts.mjs')).runTests(process.argv.slice(2)),
)
