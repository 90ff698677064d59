import { Temporal } from 'temporal-polyfill'
import { fromLambert72 } from '#outside/address-register/index.ts'
import { type PublicDomainWriter, referenceOf, type Told } from '#outside/gipod/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { cityTimeZone } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Occupation } from './occupation.ts'
import { leaseRegistration, type RegistrationRow, settleRegistration } from './registration-store.ts'
import { occupationOf, recordEvent, type StreetsTables } from './store.ts'

/** The register on which we write, and how many times the usual rest it gets when it is silent (less in tests). */
export type Registering = Readonly<{ writer: PublicDomainWriter | undefined; patience?: number }>

/**
 * Tells GIPOD how it stands with a place of ours: planned, ended or taken back. May run twice, also at once: one of both writes, and
 * what was written when we were cut off is found again by its reference. Silence is asked again; what it refuses is for staff. Without
 * a writer nothing is told, and it waits.
 */
export async function registerPlace(
  context: Context<StreetsTables>,
  { writer, patience = 1 }: Registering,
  occupationId: string,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'streets/not-found')
  if (!writer) return
  const taken = await leaseRegistration(context.db, occupationId)
  if (taken === null) return
  if ('heldUntil' in taken) return enqueue(context.db, 'streets.register', { occupationId }, { after: taken.heldUntil })
  const place = await occupationOf(context.db, 'id', occupationId)
  if (!place) throw new Error('a registration without its place')

  const told = await tell(writer, taken, place)
  await transaction(context, async (tx) => {
    const settle = (change: Parameters<typeof settleRegistration>[2]) =>
      settleRegistration(tx, { id: occupationId, lease: taken.lease_id }, change)
    if (told.outcome === 'done') {
      const written = { written: taken.wanted, written_at: context.now, trouble: null }
      const number = taken.number === null && told.number !== null ? { number: String(told.number) } : {}
      if (await settle({ ...written, ...number })) await recordEvent(tx, occupationId, 'registered', context)
      // It may have been taken back meanwhile: that job stands, or comes when it finds the lease given back.
    } else if (told.outcome === 'refused') {
      if (!(await settle({ trouble: told.code, refused_at: context.now }))) return
      await recordEvent(tx, occupationId, 'not-registered', context)
    } else {
      await settle({ trouble: told.outcome })
      const rest = patience * Math.min(firstRest * 2 ** Math.min(taken.tries, 8), longestRest)
      await enqueue(tx, 'streets.register', { occupationId }, { after: new Date(Date.now() + rest) })
    }
  })
}

/** Milliseconds: a minute at first, so that what was cut off in the middle has arrived or not; at most a quarter of an hour. */
const firstRest = 30_000
const longestRest = 900_000

async function tell(
  writer: PublicDomainWriter,
  { wanted, number, ends }: RegistrationRow,
  { id, use: kind, lane, days, hours }: Occupation,
): Promise<Told> {
  const written = { kind, reference: referenceOf(id), number: number === null ? null : Number(number) }
  if (wanted === 'ended') return writer.end(written)
  if (wanted === 'withdrawn') return writer.remove(written)
  // Erased: what it would say is no longer known.
  if (!ends) return { outcome: 'refused', code: 'erased' }
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends
  return writer.write({
    ...{ kind, reference: written.reference, street: lane.street },
    // The nights between go unsaid: the signs stand there then too.
    from: cityMoment(days.from, hours.from).toISOString(),
    until: cityMoment(days.until, hours.until).toISOString(),
    ends: [fromLambert72(x1, y1), fromLambert72(x2, y2)],
  })
}

/** A time of the city, up to and with `24:00`, as an instant. */
function cityMoment(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const date = Temporal.PlainDate.from(day).add({ days: hours === 24 ? 1 : 0 })
  const zoned = date.toZonedDateTime({ timeZone: cityTimeZone, plainTime: { hour: hours % 24, minute: minutes } })
  return new Date(zoned.epochMilliseconds)
}
