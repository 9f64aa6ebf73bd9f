import { X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { empathyPhrases, neutralProbes } from '#assets/templates/questions.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import css from './RunPanel.module.css'
import { lineSigns, runKeys } from './runKeys.ts'

export type PanelName = 'help' | 'phrases' | 'map'

/** Lies over the room, never over the note line: typing goes on while it is open. */
export function RunPanel({ name, close, map }: { name: PanelName; close: () => void; map: ReactNode }) {
  const titles = useMemo(() => ({ help: 'Keys', phrases: 'Words that help', map: 'Map' }), [])
  return (
    <section className={css.panel} data-name={name} aria-label={titles[name]}>
      <header className={css.head}>
        <h2 className={css.title}>{titles[name]}</h2>
        <IconButton label="Close (Esc)" onPress={close}>
          <X size={20} />
        </IconButton>
      </header>
      {name === 'map' ? map : <div className={css.columns}>{name === 'help' ? <Help /> : <Phrases />}</div>}
    </section>
  )
}

function Help() {
  return (
    <>
      <dl className={css.keys}>
        {runKeys.map(({ keys, does }) => (
          <div key={keys.join()} className={css.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={css.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <dl className={css.keys}>
        {lineSigns.map(({ example, does }) => (
          <div key={example} className={css.line}>
            <dt>
              <code className={css.key}>{example}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Phrases() {
  return (
    <>
      <p className={css.pause}>After a question, count to five before you speak again.</p>
      <List title="When the answer is thin" lines={neutralProbes} />
      <List title="When somebody needs to be heard" lines={empathyPhrases} />
    </>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h3 className={css.listTitle}>{title}</h3>
      <ul className={css.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
