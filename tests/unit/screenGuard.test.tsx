import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ScreenGuard } from '#renderer/app/ScreenGuard.tsx'

vi.mock('#renderer/app/navigation.ts', () => ({ goToLibrary: vi.fn() }))

test('a screen that cannot be drawn says so and leads away from it', () => {
  const guard = new ScreenGuard({ children: <p>The notes</p> })
  expect(renderToStaticMarkup(guard.render())).toBe('<p>The notes</p>')
  guard.state = ScreenGuard.getDerivedStateFromError(new RangeError('Invalid time value'))
  const shown = renderToStaticMarkup(guard.render())
  expect(shown).not.toContain('The notes')
  expect(shown).toContain('All that was written is kept on this laptop.')
  expect(shown).toContain('To the library')
  expect(shown).toContain('Invalid time value')
})
