import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type RunCommand, runCommandOf } from './runKeys.ts'

/**
 * Listens to the keys of run mode, wherever the focus is, before the shortcuts of the app do. Undo inside a text that is
 * being typed is left to the text. Answers with a way to run a command that never changes.
 */
export function useRunKeys(
  run: (command: RunCommand) => void,
  isEmpty: () => boolean,
  line: RefObject<HTMLTextAreaElement | null>,
): (command: RunCommand) => void {
  const latest = useRef({ run, isEmpty })
  useEffect(() => {
    latest.current = { run, isEmpty }
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const command = runCommandOf(event)
      if (!command || event.isComposing) return
      if ((command.name === 'undo' || command.name === 'redo') && event.target === line.current) {
        if (!latest.current.isEmpty()) return event.stopPropagation()
      }
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat || command.name === 'shift' || command.name === 'undo') latest.current.run(command)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [line])
  return useCallback((command) => latest.current.run(command), [])
}
