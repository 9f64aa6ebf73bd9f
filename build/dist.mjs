// npm run dist: packages of the app for this platform, in dist/.
import { fileURLToPath } from 'node:url'
import { withTools } from './tools.mjs'

await withTools(fileURLToPath(import.meta.url), async () =>
  (await import('./dist-app.mjs')).packageApp(process.argv.slice(2)),
)
