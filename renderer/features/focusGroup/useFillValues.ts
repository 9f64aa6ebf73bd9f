import { useMemo } from 'react'
import { type FieldValues, fillFields } from '#assets/templates/fields.ts'
import type { FocusGroup } from '#domain/model/index.ts'
import { useJourney } from '#renderer/app/store/hooks.ts'

/** What the open places of our texts are filled with in this journey and focus group. */
export function useFillValues(group: FocusGroup | undefined): { values: FieldValues; fill: (text: string) => string } {
  const journey = useJourney()
  return useMemo(() => {
    const values: FieldValues = {
      client: journey?.client,
      journey: journey?.title,
      outcomeUse: group?.outcomeUse,
      minutes: group ? String(group.minutes) : undefined,
    }
    return { values, fill: (text) => fillFields(text, values) }
  }, [journey, group])
}
