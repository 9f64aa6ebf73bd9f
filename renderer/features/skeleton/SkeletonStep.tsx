import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { stageColumns } from '#domain/insight/skeleton.ts'
import type { Id } from '#domain/model/index.ts'
import { CoachNote } from '#renderer/app/CoachNote.tsx'
import { useTable } from '#renderer/app/store/hooks.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState, StepPage } from '#renderer/ui/StepPage.tsx'
import { SkeletonDetails } from './SkeletonDetails.tsx'
import css from './SkeletonStep.module.css'
import { SplitDialog } from './SplitDialog.tsx'
import { StageBoard } from './StageBoard.tsx'
import { insertStage } from './stageGestures.ts'

/** The stages of the journey, each with its bird's-eye lines and its touchpoints. */
export function SkeletonStep() {
  const stages = useTable('stages')
  const stageLines = useTable('stageLines')
  const touchpoints = useTable('touchpoints')
  const columns = useMemo(() => stageColumns({ stages, stageLines, touchpoints }), [stages, stageLines, touchpoints])
  const [splitId, setSplitId] = useState<Id | null>(null)
  const split = columns.find(({ stage }) => stage.id === splitId)
  const isEmpty = columns.length === 0

  const add = (
    <Button tone="primary" icon={<Plus size={16} aria-hidden />} onPress={() => insertStage()}>
      {isEmpty ? 'Add the first stage' : 'Add stage'}
    </Button>
  )
  return (
    <StepPage
      title="Stage skeleton"
      fill
      actions={isEmpty ? null : add}
      details={<SkeletonDetails columns={columns} onSplit={setSplitId} />}
    >
      <div className={css.work}>
        <CoachNote step="skeleton" />
        {isEmpty ? (
          <EmptyState
            text="A skeleton is four to seven stages in the order a customer goes through them. Begin with what they do before they have ever heard of you."
            action={add}
            example="For example: Looking around, Buying, Getting started, Using it every day, Staying or leaving."
          />
        ) : (
          <StageBoard columns={columns} onSplit={setSplitId} />
        )}
      </div>
      {split && <SplitDialog key={split.stage.id} column={split} onClose={() => setSplitId(null)} />}
    </StepPage>
  )
}
