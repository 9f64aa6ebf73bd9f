import { FileRefusal } from './fileError.ts'
import { formatVersion, journeyPart } from './format.ts'
import { migrations, type OldSections } from './migrations/index.ts'

/**
 * Brings sections of an older version to `target`.
 * @throws FileRefusal invalid when there is no way from that version
 */
export function migrate(sections: unknown, version: number, steps = migrations, target = formatVersion): unknown {
  let current = sections
  for (let from = version; from < target; from++) {
    const step = steps.find((migration) => migration.from === from)
    const readable = typeof current === 'object' && current !== null && !Array.isArray(current)
    if (!step || !readable) throw new FileRefusal({ code: 'invalid', path: `${journeyPart}: version ${version}` })
    current = step.up(current as OldSections)
  }
  return current
}
