// npm start: whatever is missing is fetched, the app is built if its source changed, then it opens.
import { fileURLToPath } from 'node:url'
import { isWindowless } from './command-line.mjs'
import { demandDisplay } from './display.mjs'
import { withTools } from './tools.mjs'

await withTools(
  fileURLToPath(import.meta.url),
  async () => (await import('./start-app.mjs')).startApp(process.argv.slice(2)),
  () => {
    if (!isWindowless(process.argv.slice(2))) demandDisplay()
  },
)
