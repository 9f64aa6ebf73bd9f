import { EllipsisVertical, Play, Plus } from 'lucide-react'
import { memo, useMemo, useRef, useState } from 'react'
import { checkTemplate } from '#assets/templates/placeChecks.ts'
import { planTemplate } from '#assets/templates/plan.ts'
import { closingScript, openingScript } from '#assets/templates/scripts.ts'
import { addFocusGroup, removeFocusGroup } from '#domain/commands/focusGroup.ts'
import { missingInPlan } from '#domain/insight/progress.ts'
import { sessionOf } from '#domain/insight/sessionOf.ts'
import { sessionPlace } from '#domain/insight/sessionPlace.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { saveCopy } from '#renderer/app/files.ts'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { chooseFocusGroup, enterRun } from '#renderer/app/navigation.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useFocusGroup, useOrdered, useTable, useTables } from '#renderer/app/store/hooks.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import { useSteady } from '#renderer/ui/useSteady.ts'
import css from './FocusGroupStep.module.css'
import { ParticipantDetails, useChosenParticipant } from './ParticipantDetails.tsx'
import { PartTabs } from './PartTabs.tsx'
import { useFillValues } from './useFillValues.ts'

/** The plan of a focus group: what for, with whom, which questions, which words. */
export function FocusGroupStep() {
  const group = useFocusGroup()
  const groups = useOrdered('focusGroups')
  const { addGroup, newId } = useAddGroup(groups.length)
  const lastDeleted = useRef(false)
  const actions = useSteady<GroupActions>({
    addGroup,
    onDelete() {
      lastDeleted.current = groups.length === 1
    },
  })
  const chosen = useChosenParticipant(group?.id)
  if (!group) {
    return (
      <StepPage title="Focus group">
        <CoachNote step="focusGroup" />
        <EmptyState
          text="A focus group asks customers what the map cannot know. Plan it here: what for, with whom, which questions."
          action={
            <Button
              tone="primary"
              icon={<Plus size={18} aria-hidden />}
              onPress={addGroup}
              ref={(button) => {
                // The menu that deleted the last one gives the focus back first, to nothing.
                if (button && lastDeleted.current) requestAnimationFrame(() => button.focus())
                lastDeleted.current = false
              }}
            >
              New focus group
            </Button>
          }
          example="For example: eight people who had a service call in the last three months, ninety minutes, ten questions."
        />
      </StepPage>
    )
  }
  return (
    <StepPage
      title="Focus group"
      details={chosen && <ParticipantDetails person={chosen} />}
      detailsLabel="Participant"
      actions={<Actions groupId={group.id} {...actions} />}
    >
      <CoachNote step="focusGroup" />
      <Missing group={group} />
      <PartTabs key={group.id} groupId={group.id} isNew={group.id === newId} />
    </StepPage>
  )
}

/** Makes a focus group with both scripts in our words, its plan and its check lists, and shows it. */
function useAddGroup(existing: number): { addGroup: () => void; newId: Id | null } {
  const values = useFillValues(undefined)
  const [newId, setNewId] = useState<Id | null>(null)
  function addGroup() {
    const id = perform(addFocusGroup, {
      title: `Focus group ${existing + 1}`,
      openingScript: values.fill(openingScript),
      closingScript: values.fill(closingScript),
      tasks: planTemplate,
      checks: checkTemplate,
    })
    if (!id) return
    setNewId(id)
    chooseFocusGroup(id)
  }
  return { addGroup, newId }
}

interface GroupActions {
  readonly addGroup: () => void
  readonly onDelete: () => void
}

interface ActionProps extends GroupActions {
  groupId: Id
}

const Actions = memo(function Actions({ groupId, addGroup, onDelete }: ActionProps) {
  const sessions = useTable('sessions')
  const { standing } = sessionPlace(sessionOf(sessions, groupId), [])
  function remove() {
    const title = currentTables().focusGroups[groupId]?.title || 'Untitled focus group'
    onDelete()
    perform(removeFocusGroup, { id: groupId })
    showToast(`Deleted “${title}”.`, { action: { label: 'Undo', run: undoAndSay } })
  }
  return (
    <>
      <GroupSwitcher />
      <MenuButton
        label="Focus groups"
        trigger={
          <IconButton label="More">
            <EllipsisVertical size={18} />
          </IconButton>
        }
        entries={[
          { id: 'new', label: 'New focus group', run: addGroup },
          {
            id: 'copy',
            label: 'Copy for the note-taker…',
            hint: 'For the second laptop. Open what comes back and choose Merge: both sides are kept.',
            run: () => void saveCopy(),
          },
          {
            id: 'delete',
            label: 'Delete this focus group',
            hint: 'With its participants, questions and notes. Undo brings it back.',
            run: remove,
          },
        ]}
      />
      <Button
        tone="primary"
        icon={<Play size={16} aria-hidden />}
        aria-describedby="run-missing"
        onPress={() => enterRun(groupId)}
      >
        {standing === 'waiting' ? 'Run' : standing === 'ended' ? 'Open the session' : 'Back to the session'}
      </Button>
    </>
  )
})

/** What the group still lacks, beside the button that runs it all the same. */
function Missing({ group }: { group: FocusGroup }) {
  const tables = useTables()
  const missing = useMemo(() => missingInPlan(tables, group), [tables, group])
  return (
    <p id="run-missing" className={css.missing}>
      {missing.length
        ? `Still missing: ${missing.join(', ')}. You can run it all the same.`
        : 'Nothing is missing to run it.'}
    </p>
  )
}
