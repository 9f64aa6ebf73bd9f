import { useDeferredValue, useMemo } from 'react'
import { useSelector } from 'react-redux'
import { setWantedWords } from '#domain/commands/impressions.ts'
import { type Impressions as Counted, impressionsOf } from '#domain/insight/impressions.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useJourney, useTable, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import type { RootState } from '#renderer/app/store/store.ts'
import { EmptyState, Section } from '#renderer/ui/StepPage.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { ImpressionCards } from './ImpressionCards.tsx'
import { ImpressionChart } from './ImpressionChart.tsx'
import css from './Impressions.module.css'

/** Three words the company would like to hear, the three words people said, and how many of them match. */
export function Impressions({ group }: { group: FocusGroup }) {
  const tables = useTables()
  const several = Object.keys(useTable('focusGroups')).length > 1
  const isAll = useSelector((state: RootState) => state.screen.allFocusGroups) && several
  const scopeId = isAll ? null : group.id
  const later = useDeferredValue(tables)
  const counted = useMemo(() => impressionsOf(later, scopeId), [later, scopeId])
  return (
    <div className={css.impressions}>
      <div className={css.column}>
        <Wanted counted={counted} />
        {isAll ? (
          <p className={css.hint}>Choose one focus group above to type its cards.</p>
        ) : (
          <ImpressionCards key={group.id} group={group} />
        )}
      </div>
      <Section title="What they said">
        {counted.said > 0 ? (
          <>
            <p className={css.match} role="status">
              {matchSentence(counted)}
            </p>
            <ImpressionChart counted={counted} />
          </>
        ) : (
          <EmptyState
            text="Three words from each person say how you come across. Nobody’s words are here yet."
            example="Ask for them at the end of the session, or type them from the cards collected at the door: one line for each person."
          />
        )}
        {counted.keptOut > 0 && (
          <p className={css.hint}>
            {counted.keptOut === 1 ? 'One word is' : `${counted.keptOut} words are`} left out, because whoever said it
            gave no consent or took it back.
          </p>
        )}
      </Section>
    </div>
  )
}

function matchSentence({ said, matching, peopleMatching, of, wanted }: Counted): string {
  const words = `${said} ${said === 1 ? 'word' : 'words'}`
  if (!wanted.length) return `${words} were said. Write down what you would like to hear to see how many match.`
  const people = of ? ` ${peopleMatching} of ${of} ${of === 1 ? 'person' : 'people'} said one of them.` : ''
  return `${matching} of ${words} ${matching === 1 ? 'matches' : 'match'} what you wanted.${people}`
}

const places = ['First', 'Second', 'Third'] as const

function Wanted({ counted }: { counted: Counted }) {
  const words = useJourney()?.wantedWords ?? []
  // Empty places are not counted, so the counted ones are found by going along.
  let reached = 0
  return (
    <Section title="What you would like to hear">
      <p className={css.hint}>Agree on three words before you look at what was said.</p>
      <ul className={css.wanted}>
        {places.map((place, index) => {
          const word = words[index] ?? ''
          const found = word.trim() ? counted.wanted[reached++] : undefined
          return (
            <li key={place}>
              <TextField
                aria-label={`${place} wanted word`}
                placeholder={`${place} word`}
                value={word}
                onChange={(text) =>
                  perform(setWantedWords, {
                    words: places.map((_, at) => (at === index ? text : (words[at] ?? ''))),
                  })
                }
              />
              <span className={css.hint}>{found && (found.count ? timesSaid(found.count) : 'not said')}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function timesSaid(count: number): string {
  return count === 1 ? 'said once' : `said ${count} times`
}
