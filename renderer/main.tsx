import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { App } from '#renderer/app/App.tsx'
import { StartProblem } from '#renderer/app/StartProblem.tsx'
import { start } from '#renderer/app/start.ts'
import { store } from '#renderer/app/store/store.ts'
import '#renderer/ui/tokens.css'

const element = document.getElementById('root')
if (!element) throw new Error('the page has no root element')
const root = createRoot(element)

try {
  await start()
  root.render(
    <StrictMode>
      <Provider store={store}>
        <App />
      </Provider>
    </StrictMode>,
  )
} catch (problem) {
  root.render(<StartProblem problem={problem} />)
}
