import { useEffect, useRef, useState } from 'react'
import { recordMailings } from '#domain/commands/letters.ts'
import type { WrittenLetters } from '#domain/ipc/contract.ts'
import type { Id } from '#domain/model/index.ts'
import type { LetterKind } from '#domain/model/letters.ts'
import { bridge } from '#renderer/app/bridge.ts'
import { currentTables, perform } from '#renderer/app/store/journey.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'

export type LettersAs = 'drafts' | 'pdf'

/** What came of making letters. */
export type LettersState =
  | { readonly phase: 'idle' | 'running' }
  | { readonly phase: 'done'; readonly letter: LetterKind; readonly as: LettersAs; readonly letters: WrittenLetters }
  | { readonly phase: 'failed'; readonly letter: LetterKind; readonly message: string }

interface LettersOrder {
  readonly as: LettersAs
  readonly focusGroupId: Id
  readonly letter: LetterKind
  readonly participantIds: readonly Id[]
}

/** Makes letters, one order at a time, and remembers for whom. */
export function useLettersJob(): { state: LettersState; start: (order: LettersOrder) => Promise<void> } {
  const [state, setState] = useState<LettersState>({ phase: 'idle' })
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  async function start({ as, focusGroupId, letter, participantIds }: LettersOrder) {
    const { journeyId } = store.getState().records
    setState({ phase: 'running' })
    const request = { tables: currentTables(), focusGroupId, letter, participantIds: [...participantIds] }
    const result = await (as === 'drafts' ? bridge.writeLetterDrafts(request) : bridge.writeLetterPdf(request))
    const letters = result.ok ? result.value : null
    if (letters?.made.length && store.getState().records.journeyId === journeyId) {
      perform(recordMailings, { kind: letter, participantIds: letters.made })
    }
    if (!mounted.current) {
      if (letters?.files.length) showToast(`Made ${letters.files.length} letters in ${letters.name}.`)
      return
    }
    if (letters) setState({ phase: 'done', letter, as, letters })
    else if (!result.ok && result.error.code !== 'cancelled')
      setState({ phase: 'failed', letter, message: result.error.message })
    else setState({ phase: 'idle' })
  }

  return { state, start }
}
