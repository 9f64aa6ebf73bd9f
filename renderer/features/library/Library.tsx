import { Search, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import { cardsMatching } from '#domain/insight/cardSearch.ts'
import type { JourneyCard as Card } from '#domain/insight/progress.ts'
import { openFromDialog } from '#renderer/app/files.ts'
import { useLibrary } from '#renderer/app/libraryChanges.ts'
import { onNewJourney, onSearch } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/ui/Button.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import { CardMenu } from './CardMenu.tsx'
import { moveAmongCards, useCardFocus } from './cardFocus.ts'
import { FirstStart } from './FirstStart.tsx'
import { JourneyCard } from './JourneyCard.tsx'
import css from './Library.module.css'
import { LibraryFooter } from './LibraryFooter.tsx'
import { NewJourneyDialog } from './NewJourneyDialog.tsx'
import { RecentlyDeleted } from './RecentlyDeleted.tsx'
import { StartCard } from './StartCard.tsx'

/** All journeys on this laptop, and every way to begin another one. */
export function Library() {
  const library = useLibrary()
  const [query, setQuery] = useState('')
  const [dialog, setDialog] = useState<{ templateId: string | null } | null>(null)
  const [menu, setMenu] = useState<{ card: Card; button: HTMLElement } | null>(null)
  const openMenu = useCallback((card: Card, button: HTMLElement) => setMenu({ card, button }), [])
  const page = useRef<HTMLElement>(null)
  const now = useNow()
  const present = library?.present
  const found = useMemo(() => cardsMatching(present ?? [], query), [present, query])
  const ids = useMemo(() => present?.map(({ journeyId }) => journeyId) ?? null, [present])
  useCardFocus(page, ids)
  // The bench of a cold start reads this.
  useEffect(() => void (library && performance.mark('library-ready')), [library])
  useEffect(() => onNewJourney(() => setDialog({ templateId: null })), [])

  const isEmpty = present?.length === 0
  return (
    <main className={css.page} ref={page}>
      <header className={css.head}>
        <h1 className={css.heading}>Journeys</h1>
        {!isEmpty && (
          <>
            <SearchBox query={query} onChange={setQuery} />
            <Button onPress={() => void openFromDialog()}>Open…</Button>
            <Button tone="primary" onPress={() => setDialog({ templateId: null })}>
              New journey
            </Button>
          </>
        )}
      </header>
      <div className={css.body}>
        {isEmpty && <FirstStart onNew={() => setDialog({ templateId: null })} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards in it take the arrow keys */}
        <div className={css.grid} onKeyDown={moveAmongCards}>
          {found.length > 0 && (
            <ul className={css.cards} aria-label="Journeys">
              {found.map((card) => (
                <JourneyCard
                  key={card.journeyId}
                  card={card}
                  now={now}
                  hasMenuOpen={menu?.card.journeyId === card.journeyId}
                  onMenu={openMenu}
                />
              ))}
            </ul>
          )}
          {library && !query && <StartCard isEmpty={isEmpty} onTemplate={(templateId) => setDialog({ templateId })} />}
        </div>
        {!isEmpty && query && !found.length && (
          <p className={css.nothing}>No journey has “{query}” in its title, client or kind.</p>
        )}
        {library && <RecentlyDeleted deleted={library.deleted} now={now} />}
      </div>
      <p className={unseen.unseen} role="status">
        {query && present && `${found.length} of ${present.length} journeys`}
      </p>
      <LibraryFooter now={now} />
      {menu && <CardMenu card={menu.card} button={menu.button} onClose={() => setMenu(null)} />}
      <NewJourneyDialog
        isOpen={dialog !== null}
        templateId={dialog?.templateId ?? null}
        onClose={() => setDialog(null)}
      />
    </main>
  )
}

function SearchBox({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      onSearch(() => {
        input.current?.focus()
        input.current?.select()
      }),
    [],
  )
  return (
    <SearchField aria-label="Search journeys" value={query} onChange={onChange} className={css.search}>
      <Search size={16} aria-hidden className={css.glass} />
      <Input ref={input} placeholder="Search" className={css.searchInput} maxLength={300} />
      {query && (
        <AriaButton className={css.clear} aria-label="Clear the search">
          <X size={16} aria-hidden />
        </AriaButton>
      )}
    </SearchField>
  )
}

/** The time, fresh enough to say how long ago something was. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
