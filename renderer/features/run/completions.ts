import { folded } from '#domain/insight/calledBy.ts'
import type { NoteSurroundings } from '#domain/insight/noteLine.ts'
import { seatPrefix, touchpointLabel } from '#domain/insight/noteLineOf.ts'

/** One way to finish the word that is being typed at the end of the line. */
export interface Completion {
  readonly label: string
  /** The whole line once it is taken. */
  readonly line: string
}

const most = 5

/** How the last word of a line could go on: people after `@`, touchpoints after `/`, tags already used after `#`. */
export function completionsOf(line: string, room: NoteSurroundings, tags: () => readonly string[]): Completion[] {
  const open = /(?:^|\s)([@#/])(?:"([^"]*)|([^\s"]*))$/.exec(line)
  const sign = open?.[1]
  if (!open || !sign) return []
  const typed = folded(open[2] ?? open[3] ?? '')
  const head = line.slice(0, line.lastIndexOf(sign))
  if (sign === '@') {
    if (head.replace('*', '').trim()) return []
    return room.participants
      .filter(({ name }) => startsAWord(name, typed))
      .slice(0, most)
      .map(({ id, name }) => ({ label: name || seatPrefix(id, room).trim(), line: head + seatPrefix(id, room) }))
  }
  if (!typed) return []
  if (sign === '#') {
    return tags()
      .filter((tag) => folded(tag).startsWith(typed) && folded(tag) !== typed)
      .slice(0, most)
      .map((tag) => ({ label: `#${tag}`, line: `${head}#${tag} ` }))
  }
  return room.touchpoints
    .filter(({ title }) => startsAWord(title, typed))
    .slice(0, most)
    .map(({ title }) => ({ label: title, line: `${head}${touchpointLabel(title)} ` }))
}

function startsAWord(name: string, typed: string): boolean {
  const plain = folded(name)
  return plain.startsWith(typed) || plain.split(/\s+/).some((word) => word.startsWith(typed))
}
