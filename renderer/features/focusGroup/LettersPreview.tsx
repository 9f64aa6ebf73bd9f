import { Copy } from 'lucide-react'
import { memo, useMemo } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import {
  type Addressee,
  composeLetter,
  type LetterPlan,
  personProblemWords,
  plainLetter,
} from '#assets/templates/composeLetter.ts'
import type { Piece } from '#assets/templates/fields.ts'
import { addressWithin, leftOutWords } from '#domain/insight/letterRecipients.ts'
import type { FocusGroup, Id } from '#domain/model/index.ts'
import { journeyOf, type Tables } from '#domain/model/tables.ts'
import { copyText } from '#renderer/app/copyText.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { dateText } from '#renderer/ui/relativeTime.ts'
import css from './Letters.module.css'

interface Props {
  tables: Tables
  group: FocusGroup
  plan: LetterPlan
  /** Whose letter is shown; null in the letter to all customers, and while nobody is planned. */
  person: Addressee | null
  onChoose: (id: Id) => void
}

/** Each person's letter as it will go out, and for whom one was made. */
export const LettersPreview = memo(function LettersPreview({ tables, group, plan, person, onChoose }: Props) {
  const letter = useMemo(
    () => composeLetter(tables, group, plan, person?.person ?? null),
    [tables, group, plan, person],
  )
  const { addressees, kind } = plan
  return (
    <section className={css.preview} aria-label="As it goes out">
      <h2 className={css.title}>As it goes out</h2>
      {kind !== 'toAll' &&
        (addressees.length ? (
          <ListBox
            aria-label="Whose letter"
            className={css.people ?? ''}
            items={addressees.map((addressee) => ({ id: addressee.person.id, addressee }))}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={person ? [person.person.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              if (key !== undefined) onChoose(String(key))
            }}
          >
            {({ addressee }) => <Person addressee={addressee} />}
          </ListBox>
        ) : (
          <p className={css.note}>Nobody is planned yet. Add people on the tab Participants.</p>
        ))}
      <article className={css.sheet} lang={journeyOf(tables)?.language} aria-label="Letter as it goes out">
        <div className={css.sheetHead}>
          {person && (
            <p className={css.to}>
              <bdi>{person.person.name.trim() || person.code}</bdi>
              {person.person.email.trim() && <bdi> · {person.person.email.trim()}</bdi>}
            </p>
          )}
          <p className={css.subject} dir="auto">
            <Pieces pieces={letter.subject} />
          </p>
          <IconButton
            label="Copy the subject"
            onPress={() =>
              showToast(copyText(plainLetter(letter.subject)) ? 'Copied the subject.' : 'The subject was not copied.')
            }
          >
            <Copy size={16} />
          </IconButton>
        </div>
        <div className={css.body}>
          <Pieces pieces={letter.body} />
        </div>
        {kind === 'invitation' && group.date && group.startTime && (
          <p className={css.enclosed}>
            With it goes a calendar entry, by the time of this laptop ({timeZone()}).
            {!addressWithin(group.contact) &&
              ' The contact has no e-mail address, so calendars show it without asking for an answer.'}
          </p>
        )}
      </article>
    </section>
  )
})

function Person({ addressee }: { addressee: Addressee }) {
  const { person, code, leftOut } = addressee
  const words = standing(addressee)
  return (
    <ListBoxItem id={person.id} textValue={`${code} ${person.name}, ${words}`} className={css.person}>
      <span className={css.code}>{code}</span>
      <span className={css.name}>
        <bdi>{person.name.trim() || 'without a name'}</bdi>
      </span>
      <span className={leftOut ? css.left : css.standing}>{words}</span>
    </ListBoxItem>
  )
}

/** What there is to say about a person: when a letter was made, or what keeps it from being made. */
function standing({ leftOut, problems, madeAt, times }: Addressee): string {
  const day = madeAt === null ? '' : dateText(madeAt, Date.now())
  const made = times > 1 ? `made ${times} times, last ${day}` : day && `made ${day}`
  const why = leftOut ? [leftOutWords[leftOut]] : problems.map((problem) => personProblemWords[problem])
  return [made, ...why].filter(Boolean).join(', ') || 'not made yet'
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    piece.kind === 'open' || piece.kind === 'unknown' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity.
      <mark key={index} className={css.open}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}

function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')
}
