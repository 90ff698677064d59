import { z } from 'zod'

/** Most openings in one delivery. */
const mostOpenings = 2_000

/** The codes of the fractions on the drums, in words of ours. */
const fractions: Readonly<Record<string, string>> = {
  REST: 'residual',
  PMD: 'pmd',
  GFT: 'organic',
  PK: 'paper',
  GLAS: 'glass',
}

const Told = z.strictObject({
  container: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .describe('The number of the container.'),
  sequence: z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Counts the openings of this container.'),
  card: z
    .string()
    .regex(/^\w{1,40}$/)
    .describe('What the reader read.'),
  fraction: z
    .string()
    .regex(/^\w{1,20}$/)
    .describe(`${Object.keys(fractions).join(', ')}. Another one is kept for a person.`),
  litres: z.int().min(0).max(10_000).describe('Of the drum.'),
  openedAt: z.iso.datetime({ offset: true }).describe('By the clock of the container.'),
})

/**
 * What a container system delivers to us: openings, in any order, as often as it likes. It keeps what was not answered with
 * 200 and sends it again.
 */
export const Delivery = z.strictObject({ openings: z.array(Told).min(1).max(mostOpenings) })

/** What the system gets back: how many are new, known already, and kept for a person. */
export const Delivered = z.strictObject({ booked: z.int(), again: z.int(), notBooked: z.int() })

/** An opening in words of ours; a fraction that we do not know stays as it was told. */
export function openingsIn({ openings }: z.output<typeof Delivery>) {
  return openings.map(({ fraction, openedAt, ...told }) => ({
    ...told,
    fraction: fractions[fraction] ?? fraction,
    openedAt: new Date(openedAt),
  }))
}
