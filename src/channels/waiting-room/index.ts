import type { FastifyInstance } from 'fastify'
import type { Site } from '../site.ts'
import { type DoorHardware, doorRoutes } from './door.tsx'
import { screenRoutes } from './screen.tsx'

export { screenRoutes }

/** The devices of a place where people are received: the screen in its waiting room, and the one at its door. */
export async function waitingRoomRoutes(app: FastifyInstance, site: Site, hardware: DoorHardware): Promise<void> {
  await app.register(async (routes) => {
    screenRoutes(routes, site)
    doorRoutes(routes, site, hardware)
  })
}
