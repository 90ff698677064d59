import { z } from 'zod'
import type { ASignSettings } from './a-sign.ts'

/** The layers are public: see docs/operations/street-signs.md. */
export const ASignEnvironment = z.object({
  ASIGN_URL: z.url().default('https://geodata.antwerpen.be/arcgissql/rest/services/P_ASign/ASign/MapServer'),
})

export const aSignSettings = (env: z.infer<typeof ASignEnvironment>): ASignSettings => ({ url: env.ASIGN_URL })
