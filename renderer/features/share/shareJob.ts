import { useEffect, useRef, useState } from 'react'
import { markCopied, markShared } from '#domain/commands/share.ts'
import type { ExportFormat, WrittenFile } from '#domain/ipc/contract.ts'
import type { Id } from '#domain/model/index.ts'
import { answerOf, bridge } from '#renderer/app/bridge.ts'
import { soundsForFile } from '#renderer/app/recording/sounds.ts'
import { currentTables, freshContext, perform } from '#renderer/app/store/journey.ts'
import { store } from '#renderer/app/store/store.ts'
import { showToast } from '#renderer/app/store/toasts.ts'

/** What can be made here: a document, or a mail with the journey and its summary. */
export type Product = ExportFormat | 'email'

/** What is asked for. Names are never in a mail's summary. */
export interface ShareRequest {
  readonly product: Product
  readonly focusGroupId: Id | null
  readonly names: boolean
  /** The recordings go with the journey in a mail. */
  readonly withSound: boolean
}

/** How far it is. Nothing is shown of a job that is done within 200 ms of its first sign of life. */
export type ShareState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly product: Product; readonly job: string; readonly done: number | null }
  | { readonly phase: 'done'; readonly product: Product; readonly file: WrittenFile }
  | { readonly phase: 'failed'; readonly product: Product; readonly message: string }

const quick = 200

/** One job at a time: starts it, follows its progress, cancels it, and keeps what came of it. */
export function useShareJob(): {
  state: ShareState
  start: (request: ShareRequest) => Promise<void>
  cancel: () => void
} {
  const [state, setState] = useState<ShareState>({ phase: 'idle' })
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  async function start({ product, focusGroupId, names, withSound }: ShareRequest) {
    const job = freshContext().newId()
    const { journeyId } = store.getState().records
    setState({ phase: 'running', product, job, done: null })
    const stopListening = followProgress(job, (done) =>
      setState((before) => (before.phase === 'running' && before.job === job ? { ...before, done } : before)),
    )
    if (product === 'email') perform(markCopied, {})
    const tables = currentTables()
    const sounds = withSound && product === 'email' ? await soundsForFile() : []
    const result = await (product === 'email'
      ? bridge.shareByEmail({ tables, focusGroupId, job, sounds })
      : bridge.exportDocument({ tables, format: product, focusGroupId, names, job }))
    stopListening()
    const isSameJourney = store.getState().records.journeyId === journeyId
    if (result.ok && result.value && isSameJourney) perform(markShared, {})
    if (!mounted.current) return tellElsewhere(result.ok ? (result.value?.name ?? null) : null)
    if (!result.ok && result.error.code !== 'cancelled') {
      setState({ phase: 'failed', product, message: result.error.message })
    } else if (result.ok && result.value) setState({ phase: 'done', product, file: result.value })
    else setState({ phase: 'idle' })
  }

  function cancel() {
    if (state.phase === 'running') void answerOf(bridge.cancelJob({ job: state.job }))
  }

  return { state, start, cancel }
}

/** Tells how far a job is (0 … 1), once it has run long enough to be worth a word. Returns how to stop. */
function followProgress(job: string, tell: (done: number) => void): () => void {
  let done = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let isSlow = false
  const stop = bridge.on('job.progress', (progress) => {
    if (progress.job !== job) return
    done = progress.done
    if (isSlow) tell(done)
    timer ??= setTimeout(() => {
      isSlow = true
      tell(done)
    }, quick)
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

function tellElsewhere(name: string | null): void {
  if (name !== null) showToast(`Wrote ${name}.`)
}
