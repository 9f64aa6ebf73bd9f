import * as actions from './actions.ts'
import * as choose from './choose.ts'
import type { Command } from './command.ts'
import * as consent from './consent.ts'
import * as debrief from './debrief.ts'
import * as focusGroup from './focusGroup.ts'
import * as impressions from './impressions.ts'
import * as letters from './letters.ts'
import * as place from './place.ts'
import * as plan from './plan.ts'
import * as quotas from './quotas.ts'
import * as recording from './recording.ts'
import * as review from './review.ts'
import * as run from './run.ts'
import * as share from './share.ts'
import * as skeleton from './skeleton.ts'
import * as themes from './themes.ts'
import * as touchpoints from './touchpoints.ts'
import * as transcript from './transcript.ts'

/** Every command of the method, by step. */
export const steps = {
  choose,
  skeleton,
  touchpoints,
  focusGroup,
  quotas,
  consent,
  plan,
  place,
  recording,
  run,
  transcript,
  impressions,
  debrief,
  themes,
  review,
  actions,
  letters,
  share,
}

/** All commands by name; whoever adds one has it in the random walks of the tests. */
export const commands: ReadonlyMap<string, Command<never, unknown>> = new Map(
  Object.values(steps)
    .flatMap((step) => Object.values(step) as Command<never, unknown>[])
    .map((command) => [command.name, command]),
)
