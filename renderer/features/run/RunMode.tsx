import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type NoteSurroundings, parseNoteLine } from '#domain/insight/noteLine.ts'
import { codesOf, participantsOf } from '#domain/insight/people.ts'
import { tagsOf } from '#domain/insight/tags.ts'
import type { FocusGroup, Id, Participant } from '#domain/model/index.ts'
import type { Tables } from '#domain/model/tables.ts'
import { restoreDraft } from '#renderer/app/drafts.ts'
import { leaveRun } from '#renderer/app/navigation.ts'
import { useFocusGroup, useTable } from '#renderer/app/store/hooks.ts'
import { currentTables } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { AskLine } from './AskLine.tsx'
import { CurrentPart } from './CurrentPart.tsx'
import { FollowUps } from './FollowUps.tsx'
import { KeyBar } from './KeyBar.tsx'
import { NoteLine } from './NoteLine.tsx'
import { QuestionList } from './QuestionList.tsx'
import { RunHead } from './RunHead.tsx'
import { RunMap } from './RunMap.tsx'
import css from './RunMode.module.css'
import { RunNotes } from './RunNotes.tsx'
import { RunPanel } from './RunPanel.tsx'
import { SeatMap } from './SeatMap.tsx'
import { useLineFocus } from './useLineFocus.ts'
import { useNoteLine } from './useNoteLine.ts'
import { type PanelName, type Room as RoomState, useRoom } from './useRoom.ts'
import { useRunKeys } from './useRunKeys.ts'
import { useRunNews } from './useRunNews.ts'
import { useSession } from './useSession.ts'
import { useWordsRound } from './useWordsRound.ts'
import { WordsLine, wordsDraft } from './WordsLine.tsx'
import { WordsRound } from './WordsRound.tsx'

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
  const { participants, codes } = surroundings
  const [hint, setHint] = useState('')
  const clearHint = () => setHint('')
  const { line, actions } = useNoteLine(group.id, running, surroundings, setHint)
  const words = useWordsRound(group.id, running.session, participants, surroundings, setHint)
  const field = useRef<HTMLTextAreaElement>(null)
  const { setTurn } = words
  const room = useRoom({ group, running, participants, line: actions, setTurn, field, say: setHint })
  const { panel, show, isAsking, menuOf } = room
  const what = panel === 'words' ? 'words' : isAsking ? 'ask' : 'note'
  useLineFocus(field, `${running.place.standing} ${what} ${menuOf === null}`)
  useInterruptedRound(group.id, show)
  useRunNews(running, group)

  // Typing draws this room anew with every letter; what does not change must be able to stay as it is.
  const runLatest = useRunKeys(room.run, field)
  const speakerId = useSpeaker(line.text, surroundings)
  const { moves } = running
  const comeOrGo = useCallback((person: Participant) => setHint(moves.comeOrGo(person)), [moves])
  const welcome = useCallback(() => setHint(moves.welcome()), [moves])
  const tags = useTags(group.id)
  const side = { hint, clearHint, fieldRef: field }
  return (
    <main className={css.room} aria-label="Run mode">
      <RunHead running={running} group={group} />
      <div className={css.middle}>
        <CurrentPart
          running={running}
          group={group}
          proposed={room.proposed}
          quietSince={room.quietSince}
          run={runLatest}
        />
        <div className={css.columns}>
          <SeatMap
            group={group}
            participants={participants}
            codes={codes}
            speakerId={speakerId}
            session={running.session}
            onSeat={actions.attribute}
            menuOf={menuOf}
            openMenu={room.openMenu}
            comeOrGo={comeOrGo}
            welcome={welcome}
            give={actions.give}
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
          <RunPanel name={panel} close={() => show(null)}>
            {panel === 'map' && <RunMap question={running.question} onTouchpoint={actions.tie} />}
            {panel === 'questions' && <QuestionList running={running} goTo={room.goTo} line={field} />}
            {panel === 'followUps' && (
              <FollowUps groupId={group.id} codes={codes} line={field} isLast={running.place.part === 'closing'} />
            )}
            {panel === 'words' && <WordsRound running={words} codes={codes} say={setHint} />}
          </RunPanel>
        )}
      </div>
      {what === 'words' && (
        <WordsLine {...side} groupId={group.id} running={words} surroundings={surroundings} close={() => show(null)} />
      )}
      {what === 'ask' && <AskLine {...side} groupId={group.id} ask={room.askAdHoc} leave={room.stopAsking} />}
      {what === 'note' && (
        <NoteLine
          line={line}
          actions={actions}
          surroundings={surroundings}
          session={running.session}
          tags={tags}
          hint={hint}
          clearHint={clearHint}
          closePanel={() => {
            show(null)
            return panel !== null
          }}
          fieldRef={field}
        />
      )}
      <KeyBar running={running} group={group} isWords={panel === 'words'} run={runLatest} />
    </main>
  )
}

/** Opens the round of the three words again when the program ended while words were being typed. */
function useInterruptedRound(groupId: Id, show: RoomState['show']): void {
  const latest = useRef<(panel: PanelName) => void>(show)
  useEffect(() => {
    let gone = false
    void restoreDraft(wordsDraft(groupId)).then((draft) => {
      if (draft?.text && !gone) latest.current('words')
    })
    return () => {
      gone = true
    }
  }, [groupId])
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
