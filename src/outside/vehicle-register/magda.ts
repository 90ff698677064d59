import { setTimeout as rest } from 'node:timers/promises'
import { Pool } from 'undici'
import type { Consultation, Consulted } from '../magda/consulted.ts'
import { noticed, type OwnNotice, verdictOn } from '../magda/exceptions.ts'
import type { Vehicle, VehicleRegister } from './index.ts'
import { driverFrom, vehiclesFrom } from './read.ts'
import { TokenRefused, type TokenSettings, tokens } from './token.ts'

export type VehicleRegisterSettings = Readonly<{
  /** The REST services of MAGDA: what stands before `/v1/mobility`. */
  url: string
  token: TokenSettings
  /** How MAGDA knows us, and the code of each of our purposes (see `MagdaSettings`). */
  sender: string
  purposes?: Readonly<Record<string, string>>
  /** For one call; 4 seconds without it. */
  timeoutMs?: number
  /** How often a silent source is asked again; twice without it. */
  retries?: number
  backoffMs?: number
  /** Domain time: when the answer was given. */
  now?: () => Date
}>

const source = 'Voertuigenregister (DIV)'
type Said = Readonly<{ json: unknown }> | Readonly<{ nothing: true }> | Readonly<{ notice: OwnNotice }>

/**
 * The register of vehicles over the REST services of MAGDA. An unknown plate is unknown; a silent source is asked again. Throws
 * never for what the source says or does. A plate stands in the query, as the service wants it: it is not logged here.
 */
export function magdaVehicles(
  settings: VehicleRegisterSettings,
): VehicleRegister & Readonly<{ close(): Promise<void> }> {
  const { sender, purposes, timeoutMs = 4_000, retries = 2, backoffMs = 250, now = () => new Date() } = settings
  const base = new URL(settings.url)
  const pool = new Pool(base.origin, { connections: 16, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
  const token = tokens(settings.token, timeoutMs)

  async function get(service: string, plate: string, why: Consultation, fresh = false): Promise<Said> {
    try {
      const path = `${base.pathname.replace(/\/$/, '')}/v1/mobility/${service}?plateNr=${encodeURIComponent(plate)}`
      const headers = {
        authorization: `Bearer ${await token({ fresh })}`,
        accept: 'application/json',
        'x-magda-sender-id': sender,
        'x-magda-sender-qualitycode': why.purpose,
        'x-magda-correlation-id': why.reference,
        'x-magda-enduser-id': sender,
      }
      const signal = AbortSignal.timeout(timeoutMs)
      const { statusCode, body } = await pool.request({ method: 'GET', path, headers, signal })
      const text = await body.text()
      if (statusCode === 401 && !fresh) return get(service, plate, why, true)
      return saidBy(statusCode, text)
    } catch (failure) {
      if (failure instanceof TokenRefused) return { notice: 'DENIED' }
      return { notice: (failure as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE' }
    }
  }

  async function once(plate: string, why: Consultation): Promise<Vehicle | null | OwnNotice> {
    const said = await get('registrations', plate, why)
    if ('notice' in said) return said.notice
    if ('nothing' in said) return null
    const vehicles = vehiclesFrom(said.json)
    if (!vehicles) return 'UNREADABLE'
    const [vehicle] = vehicles
    if (!vehicle) return null
    if (vehicle.plate !== plate) return 'OTHER-VEHICLE'
    if (vehicle.holder?.kind !== 'enterprise') return vehicle
    // Who drives a car of a firm every day is told by another service.
    const titular = await get('registrationsTitular', plate, why)
    if ('notice' in titular) return titular.notice
    const driverInsz = 'json' in titular ? driverFrom(titular.json) : undefined
    return driverInsz ? { ...vehicle, driverInsz } : vehicle
  }

  return {
    async vehicle(plate, why) {
      const purpose = purposes ? purposes[why.purpose] : why.purpose
      const conclude = (notice?: OwnNotice) => ({
        source,
        at: now().toISOString(),
        notices: notice ? [noticed(notice)] : [],
      })
      if (!purpose) return { ...conclude('PURPOSE'), outcome: 'alarm' }
      if (!/^[A-Z0-9]{1,12}$/.test(plate)) return { ...conclude('NOT-A-PLATE'), outcome: 'wrong-question' }
      for (let attempt = 0; ; attempt += 1) {
        const said = await once(plate, { ...why, purpose })
        if (said === null) return { ...conclude(), outcome: 'unknown' }
        if (typeof said !== 'string') return { ...conclude(), outcome: 'found', value: said }
        const { outcome, retry } = verdictOn([noticed(said)], false)
        if (!retry || attempt >= retries)
          return { ...conclude(said), outcome: outcome as Exclude<Consulted<never>['outcome'], 'found'> }
        await rest(backoffMs * 2 ** attempt * (retry === 'later' ? 4 : 1) * (0.5 + Math.random() / 2))
      }
    },
    close: () => pool.close(),
  }
}

function saidBy(status: number, text: string): Said {
  if (status === 204 || status === 404) return { nothing: true }
  if (status === 401 || status === 403) return { notice: 'DENIED' }
  if (status === 400) return { notice: 'NOT-A-PLATE' }
  if (status === 429 || status === 503) return { notice: 'BUSY' }
  if (status !== 200) return { notice: 'UNREADABLE' }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { notice: 'UNREADABLE' }
  }
}
