import type { RefObject } from 'react'
import { checkQuestion } from '#domain/insight/questionCheck.ts'
import type { Id } from '#domain/model/index.ts'
import css from './NoteLine.module.css'
import { SideLine } from './SideLine.tsx'

interface Props {
  groupId: Id
  hint: string
  clearHint: () => void
  fieldRef: RefObject<HTMLTextAreaElement | null>
  ask: (text: string) => boolean
  leave: () => void
}

/** The line for a question that comes up in the room. */
export function AskLine({ groupId, ask, leave, ...side }: Props) {
  return (
    <SideLine
      {...side}
      label="Question"
      placeholder="What comes up now, as you ask it"
      help="Enter asks it now and puts it into the route. Esc goes back to the notes."
      draftKey={`ask/${groupId}`}
      onEnter={ask}
      onLeave={leave}
    >
      {(text) => <Advice text={text} />}
    </SideLine>
  )
}

/** Whether the question lets people tell, while there is still time to put it another way. */
function Advice({ text }: { text: string }) {
  const [first] = checkQuestion(text)
  if (!first || text.trim().split(/\s+/).length < 4) return null
  return (
    <p className={css.advice} role="status">
      {first.reason}
    </p>
  )
}
