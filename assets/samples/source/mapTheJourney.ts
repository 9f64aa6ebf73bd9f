import * as choose from '#domain/commands/choose.ts'
import { setWantedWords } from '#domain/commands/impressions.ts'
import * as skeleton from '#domain/commands/skeleton.ts'
import { addTouchpoint, editTouchpoint } from '#domain/commands/touchpoints.ts'
import { stageLanes } from '#domain/model/stageLines.ts'
import type { Desk } from './desk.ts'
import { candidates, journey, personas, wantedWords } from './journey.ts'
import { stages } from './skeleton.ts'

/** Scores the candidates, chooses one with a reason, and says for whom the journey is told. */
export function chooseTheJourney(desk: Desk): void {
  const journeyId = Object.keys(desk.tables.journeys)[0] ?? ''
  const scored = candidates.map(({ title, ...scores }) => {
    const id = desk.do(choose.addCandidate, { title })
    desk.do(choose.editCandidate, { id, changes: scores })
    return id
  })
  desk.do(choose.chooseCandidate, { id: scored[0] ?? null })
  desk.do(choose.editJourney, { id: journeyId, changes: journey })
  for (const { name, ...about } of Object.values(personas)) {
    const id = desk.do(choose.addPersona, { name })
    desk.do(choose.editPersona, { id, changes: about })
  }
  desk.do(setWantedWords, { words: wantedWords })
}

/** Draws the stages with their lines and touchpoints. */
export function drawTheSkeleton(desk: Desk): void {
  for (const stage of stages) {
    const stageId = desk.do(skeleton.addStage, { title: stage.title })
    for (const lane of stageLanes) {
      for (const text of stage[lane]) desk.do(skeleton.addStageLine, { stageId, lane, text })
    }
    for (const text of stage.parked ?? []) {
      const id = desk.do(skeleton.addStageLine, { stageId, lane: 'happens', text })
      desk.do(skeleton.parkStageLine, { id, parked: true })
    }
    for (const { title, channel, ...about } of stage.touchpoints) {
      const id = desk.do(addTouchpoint, { stageId, title, channel })
      desk.do(editTouchpoint, { id, changes: about })
    }
  }
}
