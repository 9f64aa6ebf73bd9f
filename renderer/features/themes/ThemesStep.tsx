import { Plus } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { addTheme } from '#domain/commands/themes.ts'
import { affinityNotes, noAffinityFilter, standingFilter } from '#domain/insight/noteFilter.ts'
import { notesInScope } from '#domain/insight/themes.ts'
import type { Id } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { EvidenceDialog, type ShownEvidence } from '#renderer/app/EvidenceDialog.tsx'
import { GroupSwitcher } from '#renderer/app/GroupSwitcher.tsx'
import { goToStep } from '#renderer/app/navigation.ts'
import { useFocusGroup, useTable } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { store } from '#renderer/app/store/store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import tabsCss from '#renderer/ui/Tabs.module.css'
import { AffinityBoard } from './AffinityBoard.tsx'
import { AffinityList } from './AffinityList.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Findings } from './Findings.tsx'
import { GroupsTable } from './GroupsTable.tsx'
import { Impressions } from './Impressions.tsx'
import css from './ThemesStep.module.css'
import { type Affinity, useAffinity } from './useAffinity.ts'

/** Step 9 of a focus group: notes become themes, and themes become findings. */
export function ThemesStep() {
  const affinity = useAffinity()
  const [newThemeId, setNewThemeId] = useState<Id | null>(null)
  const [tab, setTab] = useState<TabId>(firstTab)
  const hasNotes = affinity.leftOut > 0 || notesInScope(affinity.tables, null).length > 0
  const hasWords = Object.keys(useTable('impressionWords')).length > 0
  const group = useFocusGroup()

  function show(next: TabId) {
    sessionStorage.setItem(tabKey, next)
    setTab(next)
  }
  /** A new theme wants a name, which is given on the board. */
  const onNew = useCallback((themeId: Id) => {
    sessionStorage.setItem(tabKey, 'board')
    setTab('board')
    setNewThemeId(themeId)
  }, [])

  return (
    <StepPage
      title="Themes"
      fill={!scrolling.has(tab)}
      asOne
      actions={
        <>
          <GroupSwitcher withAll />
          {hasNotes && (
            <Button
              tone="primary"
              icon={<Plus size={16} aria-hidden />}
              onPress={() => {
                const id = perform(addTheme, {})
                if (id) onNew(id)
              }}
            >
              Theme
            </Button>
          )}
        </>
      }
    >
      <CoachNote step="themes" />
      {hasNotes || hasWords ? (
        <Parts affinity={affinity} tab={tab} onTab={show} newThemeId={newThemeId} onNew={onNew} />
      ) : (
        <>
          <EmptyState
            text="Themes gather notes that say the same thing, and there are no notes yet."
            action={
              <Button tone="primary" onPress={() => goToStep('notes')}>
                Go to the notes
              </Button>
            }
            example="“Nobody tells me what happens next” could be a theme: eleven notes from six of eight people."
          />
          {/* The wanted words are agreed on before anybody has said anything. */}
          {group && <Impressions group={group} />}
        </>
      )}
    </StepPage>
  )
}

const tabs = ['board', 'list', 'findings', 'groups', 'impressions'] as const
type TabId = (typeof tabs)[number]
/** These are as long as they are and scroll with the page; the others fill it and scroll by themselves. */
const scrolling: ReadonlySet<TabId> = new Set(['findings', 'impressions'])
/** The tab that was open last stays open as long as the window lives, also over a reload. */
const tabKey = 'zapatos.themesTab'

/** The tab that was open last; the findings for who was sent to one. */
function firstTab(): TabId {
  if (store.getState().screen.selection?.table === 'findings') return 'findings'
  return tabs.find((known) => known === sessionStorage.getItem(tabKey)) ?? 'board'
}

interface Props {
  affinity: Affinity
  tab: TabId
  onTab: (tab: TabId) => void
  newThemeId: Id | null
  onNew: (themeId: Id) => void
}

function Parts({ affinity, tab, onTab, newThemeId, onNew }: Props) {
  const { tables, notes, unsorted, leftOut, scope } = affinity
  const group = useFocusGroup()
  const [chosen, setFilter] = useState(noAffinityFilter)
  const filter = useMemo(() => standingFilter(chosen, notes, tables, scope), [chosen, notes, tables, scope])
  const [evidence, setEvidence] = useState<ShownEvidence | null>(null)
  const applied = useDeferredValue(filter)
  const shown = useMemo(() => affinityNotes(notes, applied, tables), [notes, applied, tables])
  const several = Object.keys(tables.focusGroups).length > 1
  const filterBar = <FilterBar affinity={affinity} filter={filter} shown={shown.length} onChange={setFilter} />
  return (
    <>
      <Tabs
        className={css.tabs ?? ''}
        selectedKey={tab === 'groups' && !several ? 'board' : tab}
        onSelectionChange={(key) => onTab(tabs.find((known) => known === key) ?? 'board')}
      >
        <div className={css.head}>
          <TabList aria-label="Ways to look at the notes" className={tabsCss.tabList ?? ''}>
            <Tab id="board" className={tabsCss.tab ?? ''}>
              Board
            </Tab>
            <Tab id="list" className={tabsCss.tab ?? ''}>
              List
            </Tab>
            <Tab id="findings" className={tabsCss.tab ?? ''}>
              Findings
            </Tab>
            {several && (
              <Tab id="groups" className={tabsCss.tab ?? ''}>
                Groups
              </Tab>
            )}
            {group && (
              <Tab id="impressions" className={tabsCss.tab ?? ''}>
                Impressions
              </Tab>
            )}
          </TabList>
          <p className={css.counts}>
            {notes.length} {notes.length === 1 ? 'note' : 'notes'}, {unsorted.length} unsorted
            {leftOut > 0 && `, ${leftOut} left out for want of consent`}
          </p>
        </div>
        <TabPanel id="board" className={css.panel ?? ''}>
          {filterBar}
          <AffinityBoard
            affinity={affinity}
            shown={shown}
            newThemeId={newThemeId}
            onNew={onNew}
            onEvidence={setEvidence}
          />
        </TabPanel>
        <TabPanel id="list" className={css.panel ?? ''}>
          {filterBar}
          <AffinityList affinity={affinity} shown={shown} onNew={onNew} />
        </TabPanel>
        <TabPanel id="findings" className={css.panel ?? ''}>
          <Findings affinity={affinity} onEvidence={setEvidence} />
        </TabPanel>
        {group && (
          <TabPanel id="impressions" className={css.panel ?? ''}>
            <Impressions group={group} />
          </TabPanel>
        )}
        {several && (
          <TabPanel id="groups" className={css.panel ?? ''}>
            <GroupsTable tables={tables} onEvidence={setEvidence} />
          </TabPanel>
        )}
      </Tabs>
      {/* Outside of the tabs, which draw what is in them once more to learn what tabs there are. */}
      <EvidenceDialog evidence={evidence} onClose={() => setEvidence(null)} />
    </>
  )
}
