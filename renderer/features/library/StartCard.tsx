import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { stageTemplates } from '#assets/templates/stages.ts'
import { openSample } from '#renderer/app/files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Library.module.css'

interface Props {
  /** Nothing else is in the library: the sample is offered above already, and there is room. */
  isEmpty: boolean
  onTemplate: (templateId: string | null) => void
}

/** Where a file can be dropped and a new journey begins. The window takes the file wherever it falls. */
export function StartCard({ isEmpty, onTemplate }: Props) {
  const isDragging = useFileDrag()
  return (
    <section
      className={`${css.start} ${isEmpty ? css.spread : ''} ${isDragging ? css.dragging : ''}`}
      aria-label="Begin here"
    >
      <p className={css.drop}>
        <FileDown size={18} aria-hidden />
        {isDragging ? 'Let go to open it' : 'Drop a .journey file here'}
      </p>
      <p className={css.quiet}>or start from a template</p>
      <ul className={css.templates} aria-label="Templates">
        {[{ id: null, title: 'Blank' }, ...stageTemplates].map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={css.template} onClick={() => onTemplate(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {!isEmpty && (
        <Button tone="quiet" onPress={() => void openSample()}>
          Open the sample journey
        </Button>
      )}
    </section>
  )
}

/** True while files are dragged over the window. */
function useFileDrag(): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    function over(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files')) setDragging(true)
    }
    function away(event: DragEvent) {
      // Between two elements of the window there is a related target; out of the window there is none.
      if (event.type !== 'dragleave' || event.relatedTarget === null) setDragging(false)
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragleave', away)
    window.addEventListener('drop', away)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragleave', away)
      window.removeEventListener('drop', away)
    }
  }, [])
  return isDragging
}
