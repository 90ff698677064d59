import type { Pool } from 'pg'
import { type Context, transaction } from '#platform/context.ts'
import { hashOf, isToken, newToken } from '../access/index.ts'
import type { Bring } from './device.ts'
import { type Audience, requireDevice } from './message.ts'
import { insertScreen, noteScreen } from './screen-store.ts'
import type { DevicesTables } from './store.ts'

/** How long one browser may be used at most, in hours: it is opened long before somebody comes. */
const screenHours = 24

/** Where somebody is, as managers count it. `start`: nobody touched it yet. */
export const steps = ['start', 'choose', 'fill-in', 'sign', 'pay', 'document', 'other'] as const
export type Step = (typeof steps)[number]

/** A browser on a device that is in service. */
export type Screen = Readonly<{
  id: string
  deviceId: string
  name: string
  place: string
  offer: readonly string[]
  languages: readonly string[]
  terminal: string
  /** As people there call it; empty: there is none. */
  printer: string
  /** The same. */
  cardReader: string
  /** The device said last that its reader does not answer. */
  isReaderGone: boolean
  /** Why it leads to the page of the sign-in service all the same; empty: it does not where card and own phone work. */
  providerPage: string
  /** From where a paper can come here, beside the own phone; and whether it reads aloud. */
  brings: readonly Bring[]
  /** Of the coarser of its two ways: how many pixels a millimetre on the glass has. */
  pxPerMm: number
  step: Step
}>

/**
 * The device opens a browser for one person: `token` is for a cookie that no script can read; the table keeps its hash. A browser of
 * this device that was open before is over. Refuses as `requireDevice`.
 */
export async function openScreen(
  context: Context<DevicesTables>,
  audience: Audience,
  message: string,
): Promise<Readonly<{ id: string; token: string }>> {
  const { device } = await requireDevice(context, audience, { message, wish: 'screen' })
  const token = newToken()
  return transaction(context, async (tx) => {
    const id = await insertScreen(tx, { deviceId: device.id, tokenHash: hashOf(token), hours: screenHours })
    return { id, token }
  })
}

/** Whose browser this is, asked for every page: a device that was revoked has none from that moment on, in every process. */
export async function screenOf(pool: Pool, token: string): Promise<Screen | null> {
  if (!isToken(token)) return null
  const { rows } = await pool.query<Screen>({
    name: 'devices.screen',
    // Who began before a manager changed it goes on with what stood there.
    text: `select s.id, s.device_id as "deviceId", d.name, d.place, coalesce(changed.offer_before, d.offer) as offer,
        coalesce(changed.languages_before, d.languages) as languages, d.terminal, d.printer,
        d.card_reader as "cardReader", 'reader-gone' = any(d.faults) as "isReaderGone",
        coalesce(changed.provider_page_before, d.provider_page) as "providerPage", d.brings, greatest(d.width_px::float8 / d.width_mm, d.height_px::float8 / d.height_mm) as "pxPerMm", s.step
      from devices.screen s join devices.device d on d.id = s.device_id
      left join lateral (select offer_before, languages_before, provider_page_before from devices.setup p
        where p.device_id = d.id and p.at > s.began_at order by version limit 1) changed on true
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > now() and d.revoked_at is null`,
    values: [hashOf(token)],
  })
  return rows[0] ?? null
}

/** Writes down how far somebody came: only what managers count, nothing of who it is. */
export function noteStep(
  { db }: Pick<Context<DevicesTables>, 'db'>,
  screenId: string,
  at: Readonly<{ step: Step; helped?: boolean; finished?: boolean }>,
): Promise<void> {
  return noteScreen(db, screenId, at)
}
