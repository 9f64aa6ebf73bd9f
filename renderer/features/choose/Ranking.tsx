import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { chooseCandidate, editJourney } from '#domain/commands/choose.ts'
import { type RankedCandidate, rankCandidates, rankingWeights } from '#domain/insight/ranking.ts'
import { useJourney, useTables } from '#renderer/app/store/hooks.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import css from './Candidates.module.css'

const percent = (share: number) => `${Math.round(share * 100)}%`
const weights = `Frequency counts ${percent(rankingWeights.frequency)}, negative feedback ${percent(
  rankingWeights.negativeFeedback,
)}, urgency ${percent(rankingWeights.urgency)}.`

/** The candidates by weighted score, the most pressing first, and the decision with its reason. */
export function Ranking() {
  const tables = useTables()
  const journey = useJourney()
  const ranked = useMemo(
    () => rankCandidates(tables).filter(({ candidate }) => candidate.title.trim() !== ''),
    [tables],
  )
  if (!journey || !ranked.length) return null
  const suggested = ranked.find((one) => one.suggested)
  return (
    <div className={css.ranking}>
      <h3 className={css.rankingTitle}>Ranking</h3>
      <p className={css.why}>
        {suggested
          ? `“${suggested.candidate.title}” has the highest weighted score, ${suggested.score} of 100. ${weights}`
          : `Score the candidates and the ranking suggests one. ${weights}`}
      </p>
      <ol aria-label="Ranking">
        {ranked.map((one) => (
          <RankedLine key={one.candidate.id} ranked={one} isChosen={one.candidate.id === journey.chosenCandidateId} />
        ))}
      </ol>
      {journey.chosenCandidateId !== null && (
        <TextField
          label="Reason for the choice"
          hint="In three months somebody will ask."
          multiline
          value={journey.choiceReason}
          onChange={(choiceReason) => perform(editJourney, { id: journey.id, changes: { choiceReason } })}
        />
      )}
    </div>
  )
}

function RankedLine({ ranked, isChosen }: { ranked: RankedCandidate; isChosen: boolean }) {
  const { candidate, score, suggested } = ranked
  return (
    <li className={css.ranked}>
      <span className={css.rankedTitle}>
        {candidate.title}
        {suggested && <span className={css.suggested}>suggested</span>}
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
        <rect width={100} height={8} rx={1} className={css.barTrack} />
        <rect width={score} height={8} rx={1} className={suggested ? css.barSuggested : css.barFill} />
      </svg>
      <span className={css.number}>{score}</span>
      <Button
        aria-pressed={isChosen}
        aria-label={`${isChosen ? 'Chosen:' : 'Choose'} ${candidate.title}`}
        icon={isChosen && <Check size={16} aria-hidden />}
        onPress={() => perform(chooseCandidate, { id: isChosen ? null : candidate.id })}
      >
        {isChosen ? 'Chosen' : 'Choose'}
      </Button>
    </li>
  )
}
