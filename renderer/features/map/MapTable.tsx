import { memo } from 'react'
import type { StageFeeling } from '#domain/insight/feeling.ts'
import type { StageColumn } from '#domain/insight/skeleton.ts'
import { feelingNumber, laneNames, type MapLane } from '#domain/layout/words.ts'
import type { Id, Touchpoint } from '#domain/model/index.ts'
import { channelNames } from '#domain/model/touchpoints.ts'
import { ChannelIcon } from '#renderer/ui/channels.tsx'
import { Feeling } from '#renderer/ui/Feeling.tsx'
import { MomentOfTruth } from '#renderer/ui/MomentOfTruth.tsx'
import css from './MapTable.module.css'

interface Props {
  caption: string
  columns: readonly StageColumn[]
  feelings: readonly StageFeeling[]
  lanes: readonly MapLane[]
  /** Makes the touchpoints buttons; without it they are words only, for who listens to the map. */
  onOpen?: (touchpointId: Id) => void
  selectedId?: Id | null
}

/** The map in words: a table with a column for each stage and a row for each lane. */
export const MapTable = memo(function MapTable({ caption, columns, feelings, lanes, onOpen, selectedId }: Props) {
  return (
    <table className={css.table}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Lane</th>
          {columns.map(({ stage }) => (
            <th key={stage.id} scope="col">
              {stage.title.trim() || 'Untitled stage'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane}>
            <th scope="row">{laneNames[lane]}</th>
            {columns.map((column, index) => (
              <td key={column.stage.id}>
                {lane === 'feeling' ? (
                  <FeelingWords feeling={feelings[index]} />
                ) : lane === 'touchpoints' ? (
                  <ul className={css.list}>
                    {column.touchpoints.map((touchpoint) => (
                      <li key={touchpoint.id}>
                        {onOpen ? (
                          <button
                            type="button"
                            className={css.touchpoint}
                            aria-pressed={touchpoint.id === selectedId}
                            data-id={touchpoint.id}
                            onClick={() => onOpen(touchpoint.id)}
                          >
                            <TouchpointWords touchpoint={touchpoint} />
                          </button>
                        ) : (
                          inWords(touchpoint)
                        )}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <ul className={css.list}>
                    {column.lanes[lane].map((line) => (
                      <li key={line.id}>{line.text}</li>
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})

function inWords({ title, channel, emotion, momentOfTruth }: Touchpoint): string {
  const felt = emotion === null ? [] : [`feeling ${feelingNumber(emotion)}`]
  return [title || 'Untitled', channelNames[channel], ...felt, ...(momentOfTruth ? ['moment of truth'] : [])].join(', ')
}

function TouchpointWords({ touchpoint }: { touchpoint: Touchpoint }) {
  const { title, channel, emotion, momentOfTruth } = touchpoint
  return (
    <>
      <span className={css.channel}>
        <ChannelIcon channel={channel} size={14} />
      </span>
      <span className={css.title}>
        {title || 'Untitled'}
        <span className={css.quiet}> · {channelNames[channel]}</span>
      </span>
      {momentOfTruth && <MomentOfTruth size={14} />}
      {emotion !== null && <Feeling value={emotion} />}
    </>
  )
}

function FeelingWords({ feeling }: { feeling: StageFeeling | undefined }) {
  if (!feeling || feeling.mean === null) return <span className={css.quiet}>Nobody has said</span>
  const { mean, lowest, highest, n } = feeling
  return (
    <>
      {feelingNumber(mean)} on average
      {lowest !== null && highest !== null && lowest !== highest && (
        <>
          , from {feelingNumber(lowest)} to {feelingNumber(highest)}
        </>
      )}
      <span className={css.quiet}> · {n === 1 ? '1 touchpoint' : `${n} touchpoints`}</span>
    </>
  )
}
