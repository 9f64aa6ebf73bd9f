import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useSelector } from 'react-redux'
import { assertNever } from '#domain/assertNever.ts'
import { type NoteSurroundings, parseNoteLine } from '#domain/insight/noteLine.ts'
import { codesOf, participantsOf } from '#domain/insight/people.ts'
import { tagsOf } from '#domain/insight/tags.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { useFocusGroup, useTable } from '#renderer/app/store/hooks.ts'
import { currentTables, redoGesture, undoGesture } from '#renderer/app/store/journey.ts'
import { dialogShown } from '#renderer/app/store/screen.ts'
import { type RootState, store } from '#renderer/app/store/store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CurrentPart } from './CurrentPart.tsx'
import { KeyBar } from './KeyBar.tsx'
import { NoteLine } from './NoteLine.tsx'
import { RunHead } from './RunHead.tsx'
import { RunMap } from './RunMap.tsx'
import css from './RunMode.module.css'
import { RunNotes } from './RunNotes.tsx'
import { type PanelName, RunPanel } from './RunPanel.tsx'
import type { RunCommand } from './runKeys.ts'
import { SeatMap } from './SeatMap.tsx'
import { useLineFocus } from './useLineFocus.ts'
import { useNoteLine } from './useNoteLine.ts'
import { useRunKeys } from './useRunKeys.ts'
import { useSession } from './useSession.ts'

/** A focus group as it happens, over the whole screen. */
export function RunMode() {
  const group = useFocusGroup()
  if (group) return <Room key={group.id} group={group} />
  return (
    <main className={css.gone}>
      <p>This focus group no longer exists.</p>
      <Button tone="primary" onPress={() => leaveRun('focusGroup')}>
        Go to the focus groups
      </Button>
    </main>
  )
}

function Room({ group }: { group: FocusGroup }) {
  const running = useSession(group)
  const surroundings = useSurroundings(group.id)
  const [hint, setHint] = useState('')
  const { line, actions } = useNoteLine(group.id, running, surroundings, setHint)
  const { panel, show } = usePanel()
  const field = useRef<HTMLTextAreaElement>(null)
  useLineFocus(field, running.place.standing)

  function run(command: RunCommand) {
    switch (command.name) {
      case 'next':
      case 'previous':
        return go(command.name === 'next' ? 1 : -1)
      case 'pause':
        return running.togglePause()
      case 'end':
        return running.end()
      case 'map':
      case 'phrases':
      case 'help':
        return show(panel === command.name ? null : command.name)
      case 'undo':
      case 'redo':
        return step(command.name)
      case 'shift':
        return actions.shift(command.seconds)
      case 'seat': {
        const sitting = surroundings.participants.find(({ seat }) => seat === command.seat)
        return sitting ? actions.attribute(sitting.id) : setHint(`Nobody sits on seat ${command.seat}.`)
      }
      case 'none':
        return
      default:
        return assertNever(command)
    }
  }

  function go(by: 1 | -1) {
    if (running.place.standing === 'ended')
      return setHint('The session has ended. Press “Go on with the session” first.')
    if (!running.go(by)) setHint(by === 1 ? 'This is the closing script, the last part.' : 'This is the beginning.')
  }

  function step(direction: 'undo' | 'redo') {
    const label = direction === 'undo' ? undoGesture() : redoGesture()
    if (label) setHint(direction === 'undo' ? `Undone: ${label}.` : `Done again: ${label}.`)
    else setHint(direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.')
  }

  // Typing draws this room anew with every letter; what does not change must be able to stay as it is.
  const runLatest = useRunKeys(run, actions.isEmpty, field)
  const speakerId = useSpeaker(line.text, surroundings)
  const codes = surroundings.codes
  return (
    <main className={css.room} aria-label="Run mode">
      <RunHead running={running} minutes={group.minutes} title={group.title} />
      <div className={css.middle}>
        <CurrentPart running={running} group={group} />
        <div className={css.columns}>
          <SeatMap
            group={group}
            participants={surroundings.participants}
            codes={codes}
            speakerId={speakerId}
            session={running.session}
            onSeat={actions.attribute}
          />
          <RunNotes
            groupId={group.id}
            session={running.session}
            codes={codes}
            editingId={line.editing?.noteId ?? null}
            onEdit={actions.editNote}
          />
        </div>
        {panel && (
          <RunPanel
            name={panel}
            close={() => show(null)}
            map={<RunMap question={running.questions[running.place.index]} onTouchpoint={actions.tie} />}
          />
        )}
      </div>
      <NoteLine
        line={line}
        actions={actions}
        surroundings={surroundings}
        session={running.session}
        tags={useTags(group.id)}
        hint={hint}
        clearHint={() => setHint('')}
        closePanel={() => {
          show(null)
          return panel !== null
        }}
        fieldRef={field}
      />
      <KeyBar running={running} run={runLatest} />
    </main>
  )
}

/** Who and what a note can name; the same object until one of them changes. */
function useSurroundings(groupId: Id): NoteSurroundings & {
  participants: ReturnType<typeof participantsOf>
  codes: ReadonlyMap<Id, string>
} {
  const participants = useTable('participants')
  const touchpoints = useTable('touchpoints')
  return useMemo(() => {
    const tables = { ...currentTables(), participants }
    return {
      participants: participantsOf(tables, groupId),
      codes: codesOf(tables, groupId),
      touchpoints: Object.values(touchpoints).filter(({ title }) => title.trim()),
    }
  }, [participants, touchpoints, groupId])
}

/** What lies over the room. The menu's list of keys opens the one of run mode. */
function usePanel(): { panel: PanelName | null; show: (panel: PanelName | null) => void } {
  const [own, setOwn] = useState<PanelName | null>(null)
  const asked = useSelector((state: RootState) => state.screen.dialog === 'shortcuts')
  const show = useCallback((next: PanelName | null) => {
    setOwn(next)
    if (store.getState().screen.dialog === 'shortcuts') store.dispatch(dialogShown(null))
  }, [])
  return { panel: asked ? 'help' : own, show }
}

function useSpeaker(text: string, surroundings: NoteSurroundings): Id | null {
  const later = useDeferredValue(text)
  return useMemo(() => parseNoteLine(`${later} `, surroundings).participantId, [later, surroundings])
}

/** Tags of the focus group, looked up when somebody begins to write one. */
function useTags(groupId: Id): () => readonly string[] {
  const found = useRef<{ notes: Tables['notes']; tags: readonly string[] } | null>(null)
  return useCallback(() => {
    const { notes } = currentTables()
    if (found.current?.notes !== notes) found.current = { notes, tags: tagsOf({ notes }, groupId) }
    return found.current.tags
  }, [groupId])
}
