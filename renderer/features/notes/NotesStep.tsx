import { ClipboardPaste, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FocusGroup } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { enterRun, goToStep } from '#renderer/app/navigation.ts'
import { useFocusGroup, useOrdered } from '#renderer/app/store/hooks.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentField } from '#renderer/ui/SegmentField.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import { NoteDetails } from './NoteDetails.tsx'
import { NoteList } from './NoteList.tsx'
import css from './NotesStep.module.css'
import { PlayerBar } from './PlayerBar.tsx'
import { QuestionSummaries } from './QuestionSummaries.tsx'
import { TranscriptDialog } from './TranscriptDialog.tsx'
import { useNoteHearing, usePlayer } from './usePlayer.ts'

type Part = 'notes' | 'questions'

/** Everything that was written down in a focus group: typed while it ran, or pasted from a transcript. */
export function NotesStep() {
  const group = useFocusGroup()
  const [part, setPart] = useState<Part>('notes')
  const [transcript, setTranscript] = useState<string | null>(null)
  useEffect(() => listenForDroppedText(setTranscript), [])

  if (!group) {
    return (
      <StepPage title="Notes">
        <CoachNote step="notes" />
        <EmptyState
          text="Notes belong to a focus group, and there is none yet."
          action={
            <Button tone="primary" onPress={() => goToStep('focusGroup')}>
              Prepare a focus group
            </Button>
          }
          example="You can also bring in a transcript later: every turn becomes a note with its speaker."
        />
      </StepPage>
    )
  }
  return (
    <StepPage
      title="Notes"
      actions={
        <>
          <GroupSwitcher />
          <SegmentField<Part>
            aria-label="Show"
            value={part}
            choices={[
              { id: 'notes', label: 'All notes' },
              { id: 'questions', label: 'By question' },
            ]}
            onChange={setPart}
          />
          <Button icon={<ClipboardPaste size={16} aria-hidden />} onPress={() => setTranscript('')}>
            Paste a transcript
          </Button>
          <Button tone="primary" icon={<Play size={16} aria-hidden />} onPress={() => enterRun(group.id)}>
            Run
          </Button>
        </>
      }
      details={part === 'notes' ? <NoteDetails /> : null}
      detailsLabel="Note"
      fill={part === 'notes'}
    >
      <CoachNote step="notes" />
      {part === 'notes' ? (
        <NotesOf key={group.id} group={group} onPaste={() => setTranscript('')} />
      ) : (
        <QuestionSummaries groupId={group.id} />
      )}
      {transcript !== null && (
        <TranscriptDialog groupId={group.id} text={transcript} onClose={() => setTranscript(null)} />
      )}
    </StepPage>
  )
}

function NotesOf({ group, onPaste }: { group: FocusGroup; onPaste: () => void }) {
  const notes = useOrdered('notes', 'focusGroupId', group.id)
  const player = usePlayer(group.id)
  const hearing = useNoteHearing(player)
  const bar = <PlayerBar player={player} groupTitle={group.title} />
  if (notes.length)
    return (
      <>
        {bar}
        <NoteList groupId={group.id} notes={notes} hearing={hearing} />
      </>
    )
  return (
    <>
      {bar}
      <EmptyState
        text="Nothing was written down yet. Run the focus group and type while people talk, or paste what was recorded elsewhere."
        action={
          <div className={css.row}>
            <Button tone="primary" onPress={() => enterRun(group.id)}>
              Run the focus group
            </Button>
            <Button onPress={onPaste}>Paste a transcript</Button>
          </div>
        }
        example={
          'In run mode “3 "nobody told me” is a quote from seat 3. A transcript has one turn per line, as in “Ana: nobody told me”.'
        }
      />
    </>
  )
}

/** A text file dropped on the notes is taken as a transcript. */
function listenForDroppedText(take: (text: string) => void): () => void {
  async function drop(event: DragEvent) {
    const [file] = event.dataTransfer?.files ?? []
    if (file && /\.txt$/i.test(file.name)) take(await file.text())
  }
  const listener = (event: DragEvent) => void drop(event)
  window.addEventListener('drop', listener)
  return () => window.removeEventListener('drop', listener)
}
