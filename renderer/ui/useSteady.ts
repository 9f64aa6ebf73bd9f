import { useLayoutEffect, useRef, useState } from 'react'

type Functions<Actions> = { readonly [Name in keyof Actions]: (...args: never[]) => unknown }

/**
 * What is done at the newest drawing, behind functions that stay the same from one drawing to the next: for the lines of
 * a list, so that typing in one does not draw the others again.
 * @param actions the same names at each drawing
 */
export function useSteady<Actions extends Functions<Actions>>(actions: Actions): Actions {
  const newest = useRef(actions)
  useLayoutEffect(() => {
    newest.current = actions
  })
  const [steady] = useState(() => {
    const names = Object.keys(actions) as (keyof Actions)[]
    return Object.fromEntries(
      names.map((name) => [name, (...args: never[]) => newest.current[name](...args)]),
    ) as unknown as Actions
  })
  return steady
}
