import { expect, test } from 'vitest'
import type { DatedTask } from '#domain/insight/plan.ts'
import { taskDaysWords } from '#renderer/features/focusGroup/planWords.ts'

test('days of a task name their year where it is not this one', () => {
  const words = (from: string, due: string, today = '2026-11-22') =>
    taskDaysWords({ task: {}, from, due, standing: 'later' } as DatedTask, today).replace(/\s/g, ' ')
  expect(words('2026-12-01', '2026-12-08')).not.toContain('2026')
  expect(words('2027-01-04', '2027-01-11')).toContain('2027')
  expect(words('2026-12-28', '2027-01-04')).toMatch(/2026.*2027/)
  expect(words('', '2028-02-29')).toContain('2028')
})
