import { EllipsisVertical, Play, Plus } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
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
import { chooseFocusGroup, enterRun, goToStep } from '#renderer/app/navigation.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { useFocusGroup, useOrdered, useRecord, useTable, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { MenuButton } from '#renderer/ui/MenuButton.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import tabsCss from '#renderer/ui/Tabs.module.css'
import css from './FocusGroupStep.module.css'
import { LettersPart } from './LettersPart.tsx'
import { ParticipantDetails, useChosenParticipant } from './ParticipantDetails.tsx'
import { ParticipantsPart } from './ParticipantsPart.tsx'
import { PlacePart } from './PlacePart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { PurposePart } from './PurposePart.tsx'
import { type Part, partNames, parts, type Workplace } from './parts.ts'
import { QuestionsPart } from './QuestionsPart.tsx'
import { ScriptsPart } from './ScriptsPart.tsx'
import { useFillValues } from './useFillValues.ts'

/** The plan of a focus group: what for, with whom, which questions, which words. */
export function FocusGroupStep() {
  const group = useFocusGroup()
  const groups = useOrdered('focusGroups')
  const { addGroup, newId } = useAddGroup(groups.length)
  const lastDeleted = useRef(false)
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
      actions={
        <Actions
          group={group}
          addGroup={addGroup}
          onDelete={() => {
            lastDeleted.current = groups.length === 1
          }}
        />
      }
    >
      <CoachNote step="focusGroup" />
      <Missing group={group} />
      <Parts key={group.id} groupId={group.id} isNew={group.id === newId} />
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

interface ActionProps {
  group: FocusGroup
  addGroup: () => void
  onDelete: () => void
}

function Actions({ group, addGroup, onDelete }: ActionProps) {
  const sessions = useTable('sessions')
  const { standing } = sessionPlace(sessionOf(sessions, group.id), [])
  function remove() {
    onDelete()
    perform(removeFocusGroup, { id: group.id })
    showToast(`Deleted “${group.title || 'Untitled focus group'}”.`, { action: { label: 'Undo', run: undoAndSay } })
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
        onPress={() => enterRun(group.id)}
      >
        {standing === 'waiting' ? 'Run' : standing === 'ended' ? 'Open the session' : 'Back to the session'}
      </Button>
    </>
  )
}

/** The part that was open last stays open as long as the window lives, also over a reload. */
const partKey = 'zapatos.focusGroupPart'

function rememberedPart(): Part {
  return parts.find((known) => known === sessionStorage.getItem(partKey)) ?? 'plan'
}

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

interface PartsProps {
  groupId: Id
  isNew: boolean
}

/** The tabs know the group by its id only: a letter typed in a part must not draw the tabs and the other fields again. */
const Parts = memo(function Parts({ groupId, isNew }: PartsProps) {
  const [part, setPart] = useState(() => (isNew ? 'purpose' : rememberedPart()))
  // Who comes back to the purpose has named the group; an arrow key on its tab stays on the tab.
  const [wantsName, setWantsName] = useState(isNew)
  useEffect(() => sessionStorage.setItem(partKey, part), [part])
  const tabs = useRef<HTMLDivElement>(null)

  const go = useCallback(
    (place: Workplace) => {
      if (place === 'run') enterRun(groupId)
      else if ('step' in place) goToStep(place.step)
      else {
        setPart(place.part)
        // The button that was pressed is gone with its part.
        requestAnimationFrame(() => tabs.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus())
      }
    },
    [groupId],
  )

  return (
    <Tabs
      ref={tabs}
      className={css.tabs ?? ''}
      selectedKey={part}
      onSelectionChange={(key) => {
        const chosen = parts.find((known) => known === key)
        if (!chosen) return
        setWantsName(false)
        setPart(chosen)
      }}
    >
      <TabList aria-label="Parts of the plan" className={`${tabsCss.tabList} ${css.tabList}`}>
        {parts.map((id) => (
          <Tab key={id} id={id} className={tabsCss.tab ?? ''}>
            {partNames[id]}
            {(id === 'participants' || id === 'questions') && <Count groupId={groupId} of={id} />}
          </Tab>
        ))}
      </TabList>
      {parts.map((id) => (
        <TabPanel key={id} id={id} className={css.panel ?? ''}>
          <Panel part={id} groupId={groupId} isNew={wantsName} onGo={go} />
        </TabPanel>
      ))}
    </Tabs>
  )
})

function Count({ groupId, of }: { groupId: Id; of: 'participants' | 'questions' }) {
  return <span className={css.count}> {useOrdered(of, 'focusGroupId', groupId).length}</span>
}

interface PanelProps {
  part: Part
  groupId: Id
  isNew: boolean
  onGo: (place: Workplace) => void
}

const Panel = memo(function Panel({ part, groupId, isNew, onGo }: PanelProps) {
  const group = useRecord('focusGroups', groupId)
  if (!group) return null
  switch (part) {
    case 'plan':
      return <PlanPart group={group} onGo={onGo} />
    case 'purpose':
      return <PurposePart group={group} isNew={isNew} />
    case 'participants':
      return <ParticipantsPart group={group} />
    case 'questions':
      return <QuestionsPart group={group} />
    case 'place':
      return <PlacePart group={group} />
    case 'scripts':
      return <ScriptsPart group={group} />
    case 'letters':
      return <LettersPart group={group} onGo={onGo} />
  }
})
