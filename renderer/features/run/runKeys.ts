import { runKeyLabels } from '#assets/templates/scripts.ts'
import { bridge } from '#renderer/app/bridge.ts'

/** What a key asks run mode to do. `none` is swallowed, so that nobody leaves a running session by accident. */
export type RunCommand =
  | { readonly name: 'next' | 'previous' | 'pause' | 'map' | 'phrases' | 'help' | 'end' | 'undo' | 'redo' | 'none' }
  | { readonly name: 'shift'; readonly seconds: number }
  | { readonly name: 'seat'; readonly seat: number }

const isMac = bridge.platform === 'darwin'

/** The name of the modifier on this machine. */
export const modifier = isMac ? '⌘' : 'Ctrl'

/** The command a key press stands for, or null when it belongs to the text. */
export function runCommandOf(event: KeyboardEvent): RunCommand | null {
  if (event.key === 'F1') return { name: 'help' }
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const mod = isMac ? event.metaKey : event.ctrlKey
  if (event.altKey && !mod && digit) return { name: 'seat', seat: Number(digit) || 10 }
  if (!mod || event.altKey) return null
  switch (event.key.toLowerCase()) {
    case 'enter':
      return { name: event.shiftKey ? 'previous' : 'next' }
    case ',':
    case '<':
      return { name: 'shift', seconds: -10 }
    case '.':
    case '>':
      return { name: 'shift', seconds: 10 }
    case 'p':
      return { name: 'pause' }
    case 'm':
      return { name: 'map' }
    case 'e':
      return { name: event.shiftKey ? 'end' : 'phrases' }
    case 'z':
      return { name: event.shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { name: 'redo' }
    case 'n':
    case 'o':
    case 'f':
      return { name: 'none' }
    default:
      return null
  }
}

/** The cheat sheet of run mode: keys, and what they do. */
export const runKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Enter'], does: runKeyLabels.saveNote },
  { keys: [modifier, 'Enter'], does: runKeyLabels.nextQuestion },
  { keys: [modifier, 'Shift', 'Enter'], does: runKeyLabels.previousQuestion },
  { keys: ['↑'], does: `${runKeyLabels.editLastNote}; again for the one before, Esc to leave it` },
  { keys: [modifier, ','], does: `${runKeyLabels.earlier}; with a full stop ten seconds on` },
  { keys: [modifier, 'Z'], does: `${runKeyLabels.undo}, when the line is empty` },
  { keys: [modifier, 'P'], does: runKeyLabels.pause },
  { keys: [modifier, 'M'], does: runKeyLabels.map },
  { keys: [modifier, 'E'], does: runKeyLabels.empathy },
  { keys: [modifier, 'Shift', 'E'], does: runKeyLabels.end },
  { keys: ['Tab'], does: 'Take the first suggestion' },
  { keys: ['F1'], does: runKeyLabels.help },
]

/** The signs of the note line, with an example each. */
export const lineSigns: readonly { readonly example: string; readonly does: string }[] = [
  { example: '3 the hold music…', does: runKeyLabels.seat },
  { example: 'Alt + 3', does: 'The same by key; or press the seat' },
  { example: '@aylin …', does: runKeyLabels.atName },
  { example: '"…', does: runKeyLabels.verbatim },
  { example: '(…', does: runKeyLabels.opinion },
  { example: '~…', does: runKeyLabels.nonverbal },
  { example: '?…', does: runKeyLabels.followup },
  { example: '!…', does: runKeyLabels.irritation },
  { example: '+…', does: runKeyLabels.delight },
  { example: '… #hold', does: runKeyLabels.tag },
  { example: '… /hotline', does: runKeyLabels.touchpoint },
  { example: '… *', does: runKeyLabels.star },
]
