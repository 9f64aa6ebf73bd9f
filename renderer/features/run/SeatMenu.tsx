import type { Presence, Whereabouts } from '#domain/insight/presence.ts'
import type { Id, Participant } from '#domain/model/index.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { MenuButton, type MenuEntry, OpenMenu } from '#renderer/ui/MenuButton.tsx'
import { modifier } from './runKeys.ts'

interface PeopleProps {
  participants: readonly Participant[]
  whereabouts: ReadonlyMap<Id, Whereabouts>
  comeOrGo: (participant: Participant) => void
  welcome: () => void
}

/** How many are in the room; pressed, it lets somebody come in or leave. */
export function PeopleMenu({ participants, whereabouts, comeOrGo, welcome }: PeopleProps) {
  const presences = participants.map(({ id }) => whereabouts.get(id)?.presence)
  const there = presences.filter((presence) => presence === 'there').length
  const coming = presences.filter((presence) => presence !== 'notComing').length
  return (
    <MenuButton
      label="Who comes and goes"
      trigger={
        <Button tone="quiet">
          {there} of {coming} here
        </Button>
      }
      entries={[
        ...participants.map((person) => comingOrGoing(person, whereabouts.get(person.id)?.presence, comeOrGo)),
        {
          id: 'new',
          label: 'Somebody new is here now',
          hint: 'Gives them a seat. Ask for their consent; write down the name later.',
          run: welcome,
        },
      ]}
    />
  )
}

interface SeatProps {
  person: Participant
  presence: Presence
  beside: HTMLElement | null
  comeOrGo: (participant: Participant) => void
  give: (participantId: Id) => void
  onClose: () => void
}

/** The menu of one seat. */
export function SeatMenu({ person, presence, beside, comeOrGo, give, onClose }: SeatProps) {
  if (!beside) return null
  return (
    <OpenMenu
      beside={beside}
      label={nameOf(person)}
      onClose={onClose}
      entries={[
        comingOrGoing(person, presence, comeOrGo),
        {
          id: 'give',
          label: 'The last note is theirs',
          hint: `Corrects who said it. By key: Alt Shift ${person.seat ?? ''}; ${modifier} Z takes it back.`,
          run: () => give(person.id),
        },
      ]}
    />
  )
}

function comingOrGoing(
  person: Participant,
  presence: Presence | undefined,
  comeOrGo: (participant: Participant) => void,
): MenuEntry {
  const isThere = presence === 'there'
  return {
    id: person.id,
    label: `${nameOf(person)} ${isThere ? 'is not here' : 'is here now'}`,
    hint: isThere ? 'Draws the chair empty, and counts no silence.' : 'Counts silence from this moment.',
    run: () => comeOrGo(person),
  }
}

function nameOf({ seat, name }: Participant): string {
  return [seat, name || 'No name'].filter((part) => part !== null).join(' ')
}
