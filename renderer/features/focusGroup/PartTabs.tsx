import { memo, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Id } from '#domain/model/index.ts'
import { enterRun, goToStep } from '#renderer/app/navigation.ts'
import { useOrdered, useRecord } from '#renderer/app/store/hooks.ts'
import tabsCss from '#renderer/ui/Tabs.module.css'
import css from './FocusGroupStep.module.css'
import { LettersPart } from './LettersPart.tsx'
import { ParticipantsPart } from './ParticipantsPart.tsx'
import { PlacePart } from './PlacePart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { PurposePart } from './PurposePart.tsx'
import { type Part, partNames, parts, type Workplace } from './parts.ts'
import { QuestionsPart } from './QuestionsPart.tsx'
import { ScriptsPart } from './ScriptsPart.tsx'

/** The part that was open last stays open as long as the window lives, also over a reload. */
const partKey = 'zapatos.focusGroupPart'

function rememberedPart(): Part {
  return parts.find((known) => known === sessionStorage.getItem(partKey)) ?? 'plan'
}

interface Props {
  groupId: Id
  isNew: boolean
}

/**
 * The parts of the plan on their tabs. They know the group by its id only: a letter typed in a part must not draw the tabs
 * and the other fields again.
 */
export const PartTabs = memo(function PartTabs({ groupId, isNew }: Props) {
  const [part, setPart] = useState(() => (isNew ? 'purpose' : rememberedPart()))
  // Who comes back to the purpose has named the group; an arrow key on its tab stays on the tab.
  const [wantsName, setWantsName] = useState(isNew)
  useEffect(() => sessionStorage.setItem(partKey, part), [part])
  const tabs = useRef<HTMLDivElement>(null)
  const chosen = useRef<Part | null>(null)
  useEffect(() => {
    if (chosen.current === part) chosen.current = null
  }, [part])
  useEffect(() => {
    function goIn({ key }: KeyboardEvent) {
      const next = chosen.current
      if (key === 'Tab' && next) flushSync(() => setPart(next))
    }
    document.addEventListener('keydown', goIn, { capture: true })
    return () => document.removeEventListener('keydown', goIn, { capture: true })
  }, [])

  /**
   * The focus goes from tab to tab at once, also with a key that is held down; a part, which may have a hundred fields,
   * takes the place of the one before when it is ready. The key that goes into it waits for that.
   */
  function choose(next: Part) {
    chosen.current = next
    setWantsName(false)
    startTransition(() => setPart(next))
  }

  const go = useCallback(
    (place: Workplace) => {
      if (place === 'run') enterRun(groupId)
      else if ('step' in place) goToStep(place.step)
      else {
        chosen.current = null
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
        const next = parts.find((known) => known === key)
        if (next) choose(next)
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
