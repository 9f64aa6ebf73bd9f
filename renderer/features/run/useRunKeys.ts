import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type RunCommand, runCommandOf } from './runKeys.ts'

/** What goes on while its key is held. */
const repeated: ReadonlySet<RunCommand['name']> = new Set(['shift', 'undo', 'page'])

/**
 * Listens to the keys of run mode, wherever the focus is, before the shortcuts of the app do. Undo inside a text that is
 * being typed is left to the text. Answers with a way to run a command that never changes.
 */
export function useRunKeys(
  run: (command: RunCommand) => void,
  line: RefObject<HTMLTextAreaElement | null>,
): (command: RunCommand) => void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const command = runCommandOf(event)
      if (!command || event.isComposing) return
      if ((command.name === 'undo' || command.name === 'redo') && event.target === line.current) {
        if (line.current?.value) return event.stopPropagation()
      }
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat || repeated.has(command.name)) latest.current(command)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [line])
  return useCallback((command) => latest.current(command), [])
}
