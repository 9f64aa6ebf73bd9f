import { Merge, X } from 'lucide-react'
import { useState } from 'react'
import { joinWords, separateWord } from '#domain/commands/impressions.ts'
import type { CountedWord, Impressions } from '#domain/insight/impressions.ts'
import { normalWord } from '#domain/insight/sameWord.ts'
import { undoAndSay } from '#renderer/app/shortcuts.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { showToast } from '#renderer/app/store/toasts.ts'
import { OpenMenu } from '#renderer/ui/MenuButton.tsx'
import unseen from '#renderer/ui/unseen.module.css'
import css from './ImpressionChart.module.css'

const dragType = 'application/x-zapatos-word'

/** Words by how often they were said, as a table with a bar in each row; a word is dragged or sent onto another to join it. */
export function ImpressionChart({ counted }: { counted: Impressions }) {
  const [menu, setMenu] = useState<{ word: CountedWord; beside: HTMLElement } | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const most = counted.words[0]?.count ?? 1
  const unsaid = counted.wanted
    .filter(({ count }) => count === 0)
    .map(({ label }) => ({ key: normalWord(label), label }))

  function join(word: { key: string; label: string }, into: { key: string; label: string }) {
    if (word.key === into.key) return
    perform(joinWords, { word: word.key, into: into.key })
    showToast(`“${word.label}” counts as “${into.label}” now.`, { action: { label: 'Undo', run: undoAndSay } })
  }

  function drop(event: React.DragEvent, into: CountedWord) {
    setOver(null)
    const dragged = counted.words.find(({ key }) => key === event.dataTransfer.getData(dragType))
    if (!dragged) return
    event.preventDefault()
    join(dragged, into)
  }

  return (
    <>
      <table className={css.chart}>
        <caption className={css.caption}>
          Drag a word onto another that means the same, or use its button. <span className={css.mark}>◆</span> marks
          what you wanted to hear.
        </caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Said</th>
            <th scope="col">People</th>
            <th scope="col">
              <span className={unseen.unseen}>Join</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.words.map((word) => (
            <tr
              key={word.key}
              draggable
              data-over={over === word.key || undefined}
              onDragStart={({ dataTransfer }) => {
                dataTransfer.setData(dragType, word.key)
                dataTransfer.setData('text/plain', word.label)
                dataTransfer.effectAllowed = 'move'
              }}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(dragType)) return
                event.preventDefault()
                setOver(word.key)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => drop(event, word)}
            >
              <th scope="row">
                <span dir="auto">{word.label}</span>
                {word.wanted && (
                  <span className={css.wanted}>
                    <span className={css.mark} aria-hidden>
                      ◆
                    </span>{' '}
                    wanted
                  </span>
                )}
                <Also word={word} />
              </th>
              <td>
                <span className={css.measure}>
                  <span className={css.track} aria-hidden>
                    <span
                      className={css.bar}
                      data-wanted={word.wanted}
                      style={{ width: `${(100 * word.count) / most}%` }}
                    />
                  </span>
                  <span className={css.number}>{word.count}</span>
                </span>
              </td>
              <td className={css.number}>{word.people || '–'}</td>
              <td>
                <button
                  type="button"
                  className={css.join}
                  aria-label={`Join “${word.label}” with another word`}
                  aria-haspopup="menu"
                  onClick={({ currentTarget }) => setMenu({ word, beside: currentTarget })}
                >
                  <Merge size={16} aria-hidden />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {menu && (
        <OpenMenu
          beside={menu.beside}
          label={`Count “${menu.word.label}” as`}
          entries={[
            ...unsaid.map((into) => ({ ...into, hint: 'wanted, not said' })),
            ...counted.words
              .filter(({ key }) => key !== menu.word.key)
              .map(({ key, label, count }) => ({
                key,
                label,
                hint: `said ${count === 1 ? 'once' : `${count} times`}`,
              })),
          ].map(({ key, label, hint }) => ({
            id: key,
            label: `Count as “${label}”`,
            hint,
            run: () => join(menu.word, { key, label }),
          }))}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}

/** What else counts as a word: joined by hand, which can be undone here, or only written differently. */
function Also({ word }: { word: CountedWord }) {
  if (!word.joined.length && !word.written.length) return null
  return (
    <span className={css.also}>
      {word.written.length > 0 && <span dir="auto">also {word.written.join(', ')}</span>}
      {word.joined.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          className={css.chip}
          aria-label={`Let “${label}” count by itself again`}
          onClick={() => {
            perform(separateWord, { word: key })
            showToast(`“${label}” counts by itself again.`, { action: { label: 'Undo', run: undoAndSay } })
          }}
        >
          <span dir="auto">{label}</span>
          <X size={12} aria-hidden />
        </button>
      ))}
    </span>
  )
}
