import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { empathyGroups, type PhraseGroup, probeGroups } from '#assets/templates/phrases.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import css from './RunPanel.module.css'
import { type KeyLine, lineSigns, noteKeys, roomKeys } from './runKeys.ts'
import type { PanelName } from './useRoom.ts'

const titles: Readonly<Record<PanelName, string>> = {
  help: 'Keys',
  phrases: 'Words that help',
  map: 'Map',
  followUps: 'To follow up',
  questions: 'Questions',
  words: 'Three words',
}

interface Props {
  name: PanelName
  close: () => void
  children?: ReactNode
}

/** Lies over the room, never over the line: typing goes on while it is open. */
export function RunPanel({ name, close, children }: Props) {
  const panel = useRef<HTMLElement>(null)
  // With a large zoom the room scrolls, and may have been scrolled past the place where this opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel begins at its beginning
  useEffect(() => panel.current?.scrollIntoView({ block: 'start' }), [name])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <section
      ref={panel}
      className={css.panel}
      data-pages="1"
      data-name={name}
      aria-label={titles[name]}
      onKeyDown={onKeyDown}
    >
      <header className={css.head}>
        <h2 className={css.title}>{titles[name]}</h2>
        <IconButton label="Close (Esc)" onPress={close}>
          <X size={20} />
        </IconButton>
      </header>
      {name === 'help' ? <Help /> : name === 'phrases' ? <Phrases /> : children}
    </section>
  )
}

function Help() {
  return (
    <div className={css.columns}>
      <Keys lines={roomKeys} />
      <Keys lines={noteKeys} />
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
    </div>
  )
}

function Keys({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dl className={css.keys}>
      {lines.map(({ keys, does }) => (
        <div key={does} className={css.line}>
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
  )
}

function Phrases() {
  return (
    <div className={css.phrases}>
      {probeGroups.map((group) => (
        <Group key={group.when} group={group} />
      ))}
      {empathyGroups.map((group) => (
        <Group key={group.when} group={group} />
      ))}
      <p className={css.pause}>After a question, count to five before you speak again: F5 does.</p>
    </div>
  )
}

function Group({ group: { when, lines } }: { group: PhraseGroup }) {
  return (
    <section className={css.group} aria-label={when}>
      <h3 className={css.listTitle}>{when}</h3>
      <ul className={css.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
