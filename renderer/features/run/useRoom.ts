import { type RefObject, useCallback, useState } from 'react'
import { useSelector } from 'react-redux'
import { assertNever } from '#domain/assertNever.ts'
import { openFollowUps } from '#domain/insight/followUps.ts'
import type { Move } from '#domain/insight/runPlan.ts'
import { plannedBreak } from '#domain/insight/sessionPlace.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import { now } from '#renderer/app/clock.ts'
import { currentTables, redoGesture, undoGesture } from '#renderer/app/store/journey.ts'
import { dialogShown } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import type { RunCommand } from './runKeys.ts'
import type { NoteLineActions } from './useNoteLine.ts'
import type { RunningSession } from './useSession.ts'

/** What can lie over the room, above the line. */
export type PanelName = 'help' | 'phrases' | 'map' | 'followUps' | 'questions' | 'words'

/** What is shown of the room apart from the records, and what the keys do to it. */
export interface Room {
  readonly panel: PanelName | null
  readonly show: (panel: PanelName | null) => void
  /** True while a question that came up is being typed. */
  readonly isAsking: boolean
  readonly stopAsking: () => void
  /** Asks the question that was typed. False when it has no words, or the session is not on. */
  readonly askAdHoc: (text: string) => boolean
  /** Minutes of the planned break that is proposed now; 0 when none is. */
  readonly proposed: number
  /** When five seconds of quiet began, milliseconds since 1970; 0 when nobody asked for them. */
  readonly quietSince: number
  /** Whose menu is open. */
  readonly menuOf: Id | null
  readonly openMenu: (participantId: Id | null) => void
  readonly goTo: (move: Move) => void
  readonly run: (command: RunCommand) => void
}

interface Around {
  group: FocusGroup
  running: RunningSession
  participants: readonly Participant[]
  line: NoteLineActions
  /** In the round of the three words: says whose turn it is. */
  setTurn: (participantId: Id) => void
  field: RefObject<HTMLTextAreaElement | null>
  say: (hint: string) => void
}

/** Runs the commands of run mode and keeps what they open and close. */
export function useRoom({ group, running, participants, line, setTurn, field, say }: Around): Room {
  const { panel, show } = usePanel(field)
  const [isAsking, setAsking] = useState(false)
  const [proposedBehind, setProposedBehind] = useState<Id | null>(null)
  const [quietSince, setQuietSince] = useState(0)
  const [menuOf, openMenu] = useState<Id | null>(null)
  const [hadWords, setHadWords] = useState(() => wordsOf(group.id))
  const { session, question, place, plan, moves } = running
  const proposed = question && question.id === proposedBehind ? question.breakAfter : 0

  function open(name: PanelName | null) {
    if (name === 'words') {
      setAsking(false)
      setHadWords(true)
    }
    show(name)
  }

  function goTo(move: Move) {
    moves.move(move)
    arrived(move)
  }

  function arrived({ event }: Pick<Move, 'event'>) {
    say('')
    setProposedBehind(null)
    if (event === 'question') setQuietSince(now())
    // What nobody came back to must not be forgotten with the door in sight.
    if (event === 'closing' && openFollowUps(currentTables().notes, group.id) > 0) open('followUps')
    else if (panel === 'followUps' || panel === 'words' || panel === 'questions') open(null)
  }

  function goOn() {
    if (!session) return moves.start()
    if (place.standing === 'ended') return say('The session has ended. Press “Go on with the session” first.')
    if (place.standing === 'break' && !plan.next) return takeBreak()
    if (place.part === 'closing') return closeOn()
    if (question && !proposed && place.standing !== 'break' && plannedBreak(session, question) > 0) {
      setProposedBehind(question.id)
      return say('')
    }
    if (plan.next) goTo(plan.next)
  }

  /** Through the closing part: what is still open, the script, the three words, and the script again for the thanks. */
  function closeOn() {
    if (panel === 'followUps') return open(null)
    if (panel === 'words') {
      open(null)
      return say('Say what happens now, and thank everybody.')
    }
    if (hadWords) return say('This is the closing script, the last part.')
    open('words')
  }

  function goBack() {
    if (place.standing === 'ended') return say('The session has ended. Press “Go on with the session” first.')
    if (panel === 'words') return open(null)
    if (plan.previous) goTo(plan.previous)
    else say('This is the beginning.')
  }

  function passOver(how: 'park' | 'skip') {
    const { said, to } = moves.passOver(how)
    if (to) arrived(to)
    say(said)
  }

  function takeBreak() {
    setProposedBehind(null)
    say(moves.toggleBreak(question && session ? plannedBreak(session, question) : 0))
  }

  function atSeat(name: 'seat' | 'give' | 'seatMenu', seat: number) {
    const sitting = participants.find((person) => person.seat === seat)
    if (!sitting) return say(`Nobody sits on seat ${seat}.`)
    if (name === 'seat' && panel === 'words') setTurn(sitting.id)
    else if (name === 'seat') line.attribute(sitting.id)
    else if (name === 'give') line.give(sitting.id)
    else {
      open(null)
      openMenu(sitting.id)
    }
  }

  function step(direction: 'undo' | 'redo') {
    const label = direction === 'undo' ? undoGesture() : redoGesture()
    if (label) say(direction === 'undo' ? `Undone: ${label}.` : `Done again: ${label}.`)
    else say(direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.')
  }

  function run(command: RunCommand) {
    switch (command.name) {
      case 'next':
        return goOn()
      case 'previous':
        return goBack()
      case 'extend':
        return say(moves.extend(command.minutes))
      case 'park':
      case 'skip':
        return passOver(command.name)
      case 'ask':
        if (!session || place.standing === 'ended')
          return say('There is no session on that a question could be asked in.')
        if (panel === 'words') show(null)
        return setAsking(!isAsking)
      case 'break':
        return takeBreak()
      case 'pause':
        return say(moves.togglePause())
      case 'quiet':
        return setQuietSince(now())
      case 'end':
        return moves.end()
      case 'map':
      case 'phrases':
      case 'help':
      case 'questions':
      case 'followUps':
      case 'words':
        return open(panel === command.name ? null : command.name)
      case 'undo':
      case 'redo':
        return step(command.name)
      case 'shift':
        return line.shift(command.seconds)
      case 'page':
        return turnPage(field.current, command.by)
      case 'seat':
      case 'give':
      case 'seatMenu':
        return atSeat(command.name, command.seat)
      case 'none':
        return
      default:
        return assertNever(command)
    }
  }

  return {
    panel,
    show: open,
    isAsking,
    stopAsking: () => setAsking(false),
    askAdHoc(text) {
      if (!moves.askAdHoc(text)) return false
      setAsking(false)
      arrived({ event: 'question' })
      return true
    },
    proposed,
    quietSince,
    menuOf,
    openMenu,
    goTo,
    run,
  }
}

/** Scrolls what lies over the room, or else the script, or else the notes. */
function turnPage(field: HTMLElement | null, by: 1 | -1) {
  const pages = field?.closest('main')?.querySelectorAll<HTMLElement>('[data-pages]') ?? []
  const top = [...pages].sort((a, b) => Number(a.dataset.pages) - Number(b.dataset.pages))[0]
  top?.scrollBy({ top: by * Math.max(40, top.clientHeight - 60) })
}

function wordsOf(groupId: Id): boolean {
  return Object.values(currentTables().impressionWords).some(({ focusGroupId }) => focusGroupId === groupId)
}

/** What lies over the room. The menu's list of keys opens the one of run mode. */
function usePanel(field: RefObject<HTMLTextAreaElement | null>): Pick<Room, 'panel' | 'show'> {
  const [own, setOwn] = useState<PanelName | null>(null)
  const asked = useSelector((state: RootState) => state.screen.dialog === 'shortcuts')
  const show = useCallback(
    (next: PanelName | null) => {
      setOwn(next)
      if (store.getState().screen.dialog === 'shortcuts') store.dispatch(dialogShown(null))
      // The focus may have been in what closes now.
      field.current?.focus({ preventScroll: true })
    },
    [field],
  )
  return { panel: asked ? 'help' : own, show }
}
