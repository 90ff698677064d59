import { z } from 'zod'

/** Why a browser ended. `left`: nobody was there any more; `agent-gone`: found at the next start. */
export const endings = ['stopped', 'left', 'card-removed', 'restart', 'browser-gone', 'agent-gone', 'shutdown'] as const

const count = z.int().min(0).max(1_000_000_000)
/** The check after a session, in numbers: how many markers were looked for in how many files, how many were found, how many remain. */
export const Wipe = z
  .strictObject({
    screenId: z.uuid(),
    because: z.enum(endings),
    endedAt: z.iso.datetime(),
    ...{ markers: count, files: count, found: count, remains: count, tookMs: count },
  })
  .refine(({ found, remains }) => remains <= found, 'more remains than was found')
export type Wipe = Readonly<z.infer<typeof Wipe>>
