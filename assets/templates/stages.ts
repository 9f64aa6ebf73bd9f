import type { StageTemplate } from '#domain/commands/start.ts'
import { customerJourney } from './stages/customerJourney.ts'
import { employeeLifecycle } from './stages/employeeLifecycle.ts'
import { insuranceClaim } from './stages/insuranceClaim.ts'
import { onlineOrder } from './stages/onlineOrder.ts'
import { relationship } from './stages/relationship.ts'
import { serviceCall } from './stages/serviceCall.ts'
import { shopVisit } from './stages/shopVisit.ts'
import { vendorOnboarding } from './stages/vendorOnboarding.ts'

/** Skeletons to begin a journey with, in the order they are offered. */
export const stageTemplates: readonly StageTemplate[] = [
  customerJourney,
  relationship,
  onlineOrder,
  serviceCall,
  shopVisit,
  insuranceClaim,
  employeeLifecycle,
  vendorOnboarding,
]
