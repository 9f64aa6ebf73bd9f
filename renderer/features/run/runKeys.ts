import { runKeyLabels } from '#assets/templates/scripts.ts'
import { bridge } from '#renderer/app/bridge.ts'
import { shortcutKey } from '#renderer/app/shortcutKey.ts'

/** What a key asks run mode to do. `none` is swallowed, so that nobody leaves a running session by accident. */
export type RunCommand =
  | {
      readonly name:
        | 'next'
        | 'previous'
        | 'park'
        | 'skip'
        | 'ask'
        | 'break'
        | 'pause'
        | 'quiet'
        | 'words'
        | 'map'
        | 'phrases'
        | 'questions'
        | 'followUps'
        | 'help'
        | 'end'
        | 'undo'
        | 'redo'
        | 'none'
    }
  | { readonly name: 'extend'; readonly minutes: number }
  | { readonly name: 'shift'; readonly seconds: number }
  /** Turns the pages of what is too long for the screen. */
  | { readonly name: 'page'; readonly by: 1 | -1 }
  /** Who is speaking, whose the last note was, and who comes or goes. */
  | { readonly name: 'seat' | 'give' | 'seatMenu'; readonly seat: number }

const isMac = bridge.platform === 'darwin'

/** The name of the modifier on this machine. */
export const modifier = isMac ? '⌘' : 'Ctrl'

/** The command a key press stands for, or null when it belongs to the text. */
export function runCommandOf(event: KeyboardEvent): RunCommand | null {
  if (event.key === 'F1') return { name: 'help' }
  if (event.key === 'F3') return { name: 'words' }
  if (event.key === 'F5') return { name: 'quiet' }
  if (event.key === 'PageDown' || event.key === 'PageUp') return { name: 'page', by: event.key === 'PageDown' ? 1 : -1 }
  const mod = isMac ? event.metaKey : event.ctrlKey
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  if (event.altKey && !mod && digit) return { name: event.shiftKey ? 'give' : 'seat', seat: Number(digit) || 10 }
  if (!mod || event.altKey) return null
  // Mod+0 stays what it is everywhere: the zoom.
  if (digit && digit !== '0' && !event.shiftKey) return { name: 'seatMenu', seat: Number(digit) }
  switch (shortcutKey(event)) {
    case 'enter':
      return { name: event.shiftKey ? 'previous' : 'next' }
    case ',':
    case '<':
      return { name: 'shift', seconds: -10 }
    case '.':
    case '>':
      return { name: 'shift', seconds: 10 }
    case 't':
      return { name: 'extend', minutes: event.shiftKey ? 5 : 2 }
    case 'p':
      return { name: event.shiftKey ? 'pause' : 'park' }
    case 'k':
      return { name: 'skip' }
    case 'i':
      return { name: 'ask' }
    case 'b':
      return { name: 'break' }
    case 'l':
      return { name: 'questions' }
    case 'f':
      return { name: 'followUps' }
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
      return { name: 'none' }
    default:
      return null
  }
}

/** One line of the cheat sheet: keys, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly does: string
}

/** The keys that take the room through the session. */
export const roomKeys: readonly KeyLine[] = [
  { keys: [modifier, 'Enter'], does: runKeyLabels.nextQuestion },
  { keys: [modifier, 'Shift', 'Enter'], does: runKeyLabels.previousQuestion },
  { keys: [modifier, 'T'], does: `${runKeyLabels.extend}; with Shift five` },
  { keys: [modifier, 'P'], does: runKeyLabels.park },
  { keys: [modifier, 'K'], does: runKeyLabels.skip },
  { keys: [modifier, 'I'], does: runKeyLabels.ask },
  { keys: [modifier, 'L'], does: runKeyLabels.questions },
  { keys: ['F5'], does: runKeyLabels.quiet },
  { keys: [modifier, 'B'], does: `${runKeyLabels.break}; again to come back` },
  { keys: [modifier, 'Shift', 'P'], does: runKeyLabels.pause },
  { keys: [modifier, '3'], does: `${runKeyLabels.seatMenu}: the menu of seat 3` },
  { keys: [modifier, 'F'], does: runKeyLabels.followUps },
  { keys: ['F3'], does: runKeyLabels.words },
  { keys: [modifier, 'M'], does: runKeyLabels.map },
  { keys: [modifier, 'E'], does: runKeyLabels.empathy },
  { keys: [modifier, 'Shift', 'E'], does: runKeyLabels.end },
  { keys: ['PgDn'], does: runKeyLabels.page },
  { keys: [modifier, 'R'], does: 'Record, pause the recording, go on; with Shift stop it' },
  { keys: [modifier, 'D'], does: 'Mark this moment of the recording' },
  { keys: [modifier, 'Shift', 'A'], does: 'Open and close the audience window' },
  { keys: [modifier, 'Shift', 'M'], does: 'Show the audience the map or the question; L for the time' },
  { keys: ['F1'], does: runKeyLabels.help },
]

/** The keys of the note line. */
export const noteKeys: readonly KeyLine[] = [
  { keys: ['Enter'], does: runKeyLabels.saveNote },
  { keys: ['↑'], does: `${runKeyLabels.editLastNote}; again for the one before, Esc to leave it` },
  { keys: ['Alt', 'Shift', '3'], does: `${runKeyLabels.give}: it was seat 3` },
  { keys: [modifier, ','], does: `${runKeyLabels.earlier}; with a full stop ten seconds on` },
  { keys: [modifier, 'Z'], does: `${runKeyLabels.undo}, when the line is empty` },
  { keys: ['Tab'], does: 'Take the first suggestion' },
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
  { example: "'8 weeks…", does: runKeyLabels.text },
]
