import type { LifeEvent } from '#domain/catalogue/index.ts'
import { car } from './car.ts'
import { child } from './child.ts'
import { hardship } from './hardship.ts'
import { loss } from './loss.ts'
import { moving } from './moving.ts'
import { proof } from './proof.ts'

/** In the order of the homepage. */
export const lifeEvents: readonly LifeEvent[] = [moving, child, car, proof, hardship, loss]
