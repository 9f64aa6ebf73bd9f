// npm run dev: the app with hot reload.
import { fileURLToPath } from 'node:url'
import { demandDisplay } from './display.mjs'
import { withTools } from './tools.mjs'

await withTools(
  fileURLToPath(import.meta.url),
  async () => (await import('./dev-app.mjs')).developApp(process.argv.slice(2)),
  demandDisplay,
)
