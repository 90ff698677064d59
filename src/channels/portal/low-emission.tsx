import type { FastifyInstance } from 'fastify'
import {
  type Admission,
  admissionOf,
  admissionOfPlate,
  type FuelGroup,
  fuelGroups,
  type LowEmissionZone,
  normIn,
  type VehicleToAdmit,
} from '#domain/vehicles/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { readPlate } from '#platform/formats/plate.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, LowEmissionPage } from './low-emission-page.tsx'
import type { Portal } from './portal.ts'

const path = '/mag-mijn-wagen-binnen'
/** Whoever tries many plates learns little and soon has to wait. */
const limit = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

type Body = Readonly<Record<string, unknown>> | undefined
type Read = Readonly<{ asked: Asked; wrong: readonly string[]; admission?: () => Promise<Admission> | Admission }>

/**
 * "May my car enter?": for anybody, without signing in. What is asked comes in the body of a form and the answer is the page itself, so
 * that a plate stands in no address, no log and no table.
 */
export function lowEmissionRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, sources } = portal
  const zoneOf = (): LowEmissionZone => {
    const zone = site.city.zones?.lowEmission
    if (!zone) throw new Refusal('missing', 'catalogue/unknown-product')
    return zone
  }

  app.get(path, (request, reply) => {
    const shown = { site, zone: zoneOf(), visit: portal.visitOf(request), asked: {}, wrong: [] }
    return sendPage(reply, html(<LowEmissionPage {...shown} />))
  })

  const answer = (way: string, read: (body: Body, zone: LowEmissionZone, day: string) => Read) => {
    app.post<{ Body: Body }>(`${path}/${way}`, limit, async (request, reply) => {
      const zone = zoneOf()
      const { asked, wrong, admission } = read(request.body, zone, cityDay(site.clock()))
      const found = admission && { admission: await admission() }
      const shown = { site, zone, visit: portal.visitOf(request), asked, wrong, ...found }
      return sendPage(reply, html(<LowEmissionPage {...shown} />), wrong.length > 0 ? 422 : 200)
    })
  }

  answer('plaat', (body, zone, day) => {
    const asked: Asked = { plate: text(body, 'plate') }
    const plate = readPlate(asked.plate ?? '')
    if (!plate) return { asked, wrong: ['plate'] }
    const question = { plate: plate.plate, day, reference: newId() }
    return { asked, wrong: [], admission: () => admissionOfPlate(sources.vehicles, zone, question) }
  })

  answer('gegevens', (body, zone, day) => {
    const asked: Asked = {
      category: text(body, 'category'),
      fuel: text(body, 'fuel'),
      norm: text(body, 'norm'),
      first: { day: text(body, 'first-day'), month: text(body, 'first-month'), year: text(body, 'first-year') },
      country: text(body, 'country'),
    }
    const wrong = mistakesIn(asked)
    return {
      asked,
      wrong,
      ...(wrong.length === 0 && { admission: () => admissionOf(zone, vehicleFrom(asked, zone), day) }),
    }
  })
}

const text = (body: Body, name: string): string => {
  const value = body?.[name]
  return typeof value === 'string' ? value.trim().slice(0, 40) : ''
}

/** The European category that stands for each choice. */
const categories: Readonly<Record<string, string>> = { car: 'M1', van: 'N1', heavy: 'N3', light: 'L3e' }

function mistakesIn(asked: Asked): readonly string[] {
  const { category = '', fuel = '', norm = '', country = '' } = asked
  const first = firstDay(asked)
  const needsNorm = category !== 'light' && !['electric', 'other'].includes(fuel)
  return [
    ...(Object.hasOwn(categories, category) ? [] : ['category']),
    ...([...fuelGroups, 'other'].includes(fuel) || category === 'light' ? [] : ['fuel']),
    ...(norm !== '' && normIn(norm) === null ? ['norm'] : []),
    ...(first === 'wrong' ? ['first'] : []),
    ...(needsNorm && norm === '' && first === undefined ? ['norm-missing'] : []),
    ...(['BE', 'NL', 'other'].includes(country) ? [] : ['country']),
  ]
}

function firstDay({ first }: Asked): string | undefined {
  const { day = '', month = '', year = '' } = first ?? {}
  if (day + month + year === '') return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : 'wrong'
}

/** What was filled in, as the register would say it. */
function vehicleFrom(asked: Asked, zone: LowEmissionZone): VehicleToAdmit {
  const { category = '', fuel = '', norm = '' } = asked
  const first = firstDay(asked)
  const code = Object.entries(zone.fuels).find(([, group]) => group === (fuel as FuelGroup))?.[0]
  return {
    category: categories[category],
    fuels: fuel === 'electric' ? [] : [{ code: code ?? fuel, ...(norm !== '' && { norm }) }],
    electric: fuel === 'electric',
    ...(first && { firstRegistered: first }),
  }
}
