import { expect, test } from 'vitest'
import { editJourney } from '#domain/commands/choose.ts'
import { recordConsent, withdraw } from '#domain/commands/consent.ts'
import { markCopied, markShared } from '#domain/commands/share.ts'
import { checkTables } from '#domain/journeyfile/records.ts'
import { lastInstant } from '#domain/model/fields.ts'
import { idOf, journeyId, smallJourney } from '#tests/fixtures/smallJourney.ts'
import { Workbench } from '#tests/fixtures/workbench.ts'

test('a journey of which every stamp is the last there is can be changed, copied and withdrawn from like any other', () => {
  const tables = smallJourney()
  for (const table of Object.values(tables)) {
    for (const record of Object.values<{ changedAt: number }>(table)) record.changedAt = lastInstant
  }
  const journey = tables.journeys[journeyId]
  const person = tables.participants[idOf(20)]
  if (!journey || !person) throw new Error('the small journey has both')
  journey.copiedAt = [lastInstant]
  person.consentLog = [{ about: 'recording', answer: 'given', at: lastInstant, way: 'spoken' }]
  person.recordingConsent = 'given'
  person.withdrawnAt = lastInstant

  const bench = new Workbench(tables)
  bench.do(editJourney, { id: journeyId, changes: { title: 'Moved' } })
  bench.do(recordConsent, { ids: [person.id], about: 'recording', answer: 'refused', way: 'spoken' })
  bench.do(withdraw, { id: person.id, what: 'everything' })
  bench.do(markCopied, {})
  bench.do(markShared, {})
  expect(bench.tables.journeys[journeyId]?.title).toBe('Moved')
  expect(bench.tables.participants[person.id]).toMatchObject({ recordingConsent: 'refused', withdrawal: 'everything' })
  expect(checkTables(bench.tables)).toMatchObject({ ok: true })
})
