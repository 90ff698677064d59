import { z } from 'zod'
import type { ShownCards } from './index.ts'
import { cardsOverHttp } from './reader.ts'

/** `place=http://reader, place=http://reader`: the readers at doors; none: nobody shows a card there. */
export const DoorReaderEnvironment = z.object({
  DOOR_READERS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+=https?:\/\/[^/]+$/, 'write place=http://host:port'))),
})

export const doorReadersOf = ({
  DOOR_READERS,
}: z.infer<typeof DoorReaderEnvironment>): Readonly<Record<string, ShownCards>> =>
  Object.fromEntries(
    DOOR_READERS.map((one) => {
      const [place = '', url = ''] = one.split(/=(.*)/)
      return [place, cardsOverHttp({ url })]
    }),
  )
