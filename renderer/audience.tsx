import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AudiencePage } from '#renderer/features/audience/AudiencePage.tsx'
import '#renderer/ui/tokens.css'

const element = document.getElementById('root')
if (!element) throw new Error('the page has no root element')
createRoot(element).render(
  <StrictMode>
    <AudiencePage />
  </StrictMode>,
)
