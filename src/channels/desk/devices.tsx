import type { FastifyInstance } from 'fastify'
import {
  askRestart,
  devicesInService,
  longestWhy,
  lookedInTray,
  makePairingCode,
  type NewDevice,
  pagesPrinted,
  revokeDevice,
  screensByHour,
  trayPlaces,
  trayReports,
} from '#domain/devices/index.ts'
import { isPrinterMissing } from '#outside/printer/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { shellLanguages } from '#platform/words.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { lineOf, listOf } from './device-typed.ts'
import { DevicesPage, type DevicesSaid } from './devices-page.tsx'
import { TrayPage } from './devices-tray.tsx'

const managers = ['administrator'] as const
const fields = ['naam', 'plaats', 'breedte', 'hoogte', 'breedtePx', 'hoogtePx', 'aanmeldpagina'] as const
const others = ['terminal', 'printer', 'kaartlezer'] as const

/** What a manager typed of a new device, as it was typed. */
export type TypedDevice = Readonly<
  Record<(typeof fields)[number] | (typeof others)[number], string> & {
    aanbod: readonly string[]
    talen: readonly string[]
  }
>
export type WrongField = (typeof fields)[number]

/** The contact points: how each is, what happened there, and with which code the next one is paired. */
export function deviceRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async ({ visit, context }: Asked, said: DevicesSaid = {}) => {
    const [devices, hours, trays, pages] = await Promise.all([
      devicesInService(context),
      screensByHour(context, { hours: 24 }),
      trayReports(context),
      pagesPrinted(context),
    ])
    const { printers = { here: null, named: [] } } = desk.systems
    const shown = devices.map((one) => ({ ...one, isPrinterMissing: isPrinterMissing(printers, one) }))
    return html(<DevicesPage {...{ site, visit, said, devices: shown, hours, trays, pages, now: context.now }} />)
  }

  app.get<{ Querystring: { gedaan?: string } }>('/balie/contactpunten', async (request, reply) => {
    const { gedaan } = request.query
    return sendPage(reply, await page(asked(desk, request, managers), gedaan ? { done: gedaan } : {}))
  })

  app.post<PostedForm>('/balie/contactpunten', async (request, reply) => {
    const who = asked(desk, request, managers)
    const typed = typedIn(request.body)
    const wrong = wrongIn(
      typed,
      site.city.places.map(({ id }) => id),
    )
    if (wrong.length > 0) return sendPage(reply, await page(who, { wrong, typed }), 422)
    return sendPage(reply, await page(who, { made: await makePairingCode(who.context, deviceFrom(typed)) }))
  })

  app.post<{ Params: { id: string } }>('/balie/contactpunt/:id/herstarten', async (request, reply) => {
    const { context } = asked(desk, request, managers)
    await askRestart(context, idOf(request.params.id, 'devices/not-found'))
    return reply.redirect('/balie/contactpunten?gedaan=herstart', 303)
  })

  app.get<{ Querystring: { gedaan?: string } }>('/balie/papierlade', async (request, reply) => {
    const { visit, context } = asked(desk, request, [])
    const places = await trayPlaces(context)
    const reports = places.length === 0 ? [] : await trayReports(context)
    return sendPage(reply, html(<TrayPage {...{ site, visit, places, reports }} done={request.query.gedaan} />))
  })

  app.post<PostedForm & { Params: { id: string } }>('/balie/papierlade/:id', async (request, reply) => {
    const { context } = asked(desk, request, [])
    const found = foundIn(request.body)
    await lookedInTray(context, idOf(request.params.id, 'devices/not-found'), found)
    return reply.redirect(`/balie/papierlade?gedaan=lade-${found}`, 303)
  })

  app.post<PostedForm & { Params: { id: string } }>('/balie/contactpunten/lade/:id', async (request, reply) => {
    const { context } = asked(desk, request, managers)
    const found = foundIn(request.body)
    await lookedInTray(context, idOf(request.params.id, 'devices/not-found'), found)
    return reply.redirect(`/balie/contactpunten?gedaan=lade-${found}`, 303)
  })

  app.post<{ Params: { id: string } }>('/balie/contactpunt/:id/uit-dienst', async (request, reply) => {
    const { context } = asked(desk, request, managers)
    await revokeDevice(context, idOf(request.params.id, 'devices/not-found'))
    return reply.redirect('/balie/contactpunten?gedaan=uit-dienst', 303)
  })
}

/** What somebody did not say he found is never recorded. */
export function foundIn(body: PostedForm['Body']): 'nothing' | 'destroyed' {
  const said = fieldOf(body, 'gevonden', 20)
  if (said !== 'niets' && said !== 'vernietigd') throw new Refusal('missing', 'devices/not-found')
  return said === 'niets' ? 'nothing' : 'destroyed'
}

const typedIn = (body: PostedForm['Body']): TypedDevice => ({
  ...{ naam: fieldOf(body, 'naam', 100), plaats: fieldOf(body, 'plaats', 100) },
  ...{ breedte: fieldOf(body, 'breedte', 10), hoogte: fieldOf(body, 'hoogte', 10) },
  ...{ breedtePx: fieldOf(body, 'breedtePx', 10), hoogtePx: fieldOf(body, 'hoogtePx', 10) },
  ...{ terminal: fieldOf(body, 'terminal', 100), printer: fieldOf(body, 'printer', 100) },
  ...{ kaartlezer: fieldOf(body, 'kaartlezer', 100), aanmeldpagina: lineOf(body, 'aanmeldpagina') },
  ...{ aanbod: listOf(body, 'aanbod'), talen: listOf(body, 'talen') },
})

function wrongIn(typed: TypedDevice, places: readonly string[]): readonly WrongField[] {
  const within = (text: string, least: number, most: number) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
  const isRight: Readonly<Record<WrongField, boolean>> = {
    naam: typed.naam !== '',
    plaats: places.includes(typed.plaats),
    breedte: within(typed.breedte, 50, 5_000),
    hoogte: within(typed.hoogte, 50, 5_000),
    breedtePx: within(typed.breedtePx, 320, 20_000),
    hoogtePx: within(typed.hoogtePx, 320, 20_000),
    aanmeldpagina: typed.aanmeldpagina.length <= longestWhy,
  }
  return fields.filter((name) => !isRight[name])
}

/** Of a form in which nothing is wrong. */
const deviceFrom = (typed: TypedDevice): NewDevice => ({
  ...{ name: typed.naam, place: typed.plaats, offer: typed.aanbod },
  languages: ['nl', ...shellLanguages.filter((one) => one !== 'nl' && typed.talen.includes(one))],
  screen: {
    ...{ widthMm: Number(typed.breedte), heightMm: Number(typed.hoogte) },
    ...{ widthPx: Number(typed.breedtePx), heightPx: Number(typed.hoogtePx) },
  },
  ...{ terminal: typed.terminal, printer: typed.printer, cardReader: typed.kaartlezer },
  providerPage: typed.aanmeldpagina,
})
