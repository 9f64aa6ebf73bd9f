import { editJourney } from '#domain/commands/choose.ts'
import type { Journey } from '#domain/model/index.ts'
import { perform } from '#renderer/app/store/journey.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import css from './Letters.module.css'

const languages =
  'en en-US ar bg zh hr cs da nl et fi fr de el he hu it ja ko lv lt nb pl pt ro ru sr sk sl es sv tr uk'.split(' ')
const names = new Intl.DisplayNames('en', { type: 'language' })

/** In which language the dates of letters are written; the words are whoever writes them. */
export function LettersLanguage({ journey: { id, language } }: { journey: Journey }) {
  const choices = (languages.includes(language) ? languages : [language, ...languages]).map((code) => ({
    id: code,
    label: names.of(code) ?? code,
  }))
  return (
    <div className={css.language}>
      <SelectField
        label="Language"
        value={language}
        choices={choices}
        onChange={(chosen) => perform(editJourney, { id, changes: { language: chosen } })}
      />
      <p className={css.note}>
        Dates and times in letters follow it, and documents say it to screen readers. The templates are in English:
        write your own words over them.
      </p>
    </div>
  )
}
