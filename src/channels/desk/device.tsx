import type { FastifyInstance } from 'fastify'
import type { Place } from '#domain/catalogue/index.ts'
import {
  type Changed,
  changeNotice,
  changeSetup,
  changesOfNotice,
  changesOfSetup,
  type Device,
  devicesInService,
  noticeMistakes,
  type Setup,
  takeBackNotice,
  takeBackSetup,
} from '#domain/devices/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { DeviceSetupPage, type SetupSaid } from './device-page.tsx'
import { NoticePreview, SetupPreview } from './device-preview.tsx'
import { choicesAt, mayChoose, noticeFrom, noticeTyped, setupFrom, setupTyped } from './device-typed.ts'

const managers = ['administrator'] as const
type OfDevice = { Params: { id: string }; Querystring: { gedaan?: string } }

/** A contact point in service: what it offers, speaks and says, seen before it changes, and taken back. */
export function deviceSetupRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const address = '/balie/contactpunt/:id'

  const found = async ({ context }: Asked, id: string): Promise<{ device: Device; place: Place | null }> => {
    const known = idOf(id, 'devices/not-found')
    const device = (await devicesInService(context)).find((one) => one.id === known)
    if (!device) throw new Refusal('missing', 'devices/not-found')
    return { device, place: site.city.places.find((one) => one.id === device.place) ?? null }
  }

  const page = async ({ visit, context }: Asked, of: Awaited<ReturnType<typeof found>>, said: SetupSaid = {}) => {
    const [setups, notices] = await Promise.all([
      changesOfSetup(context, of.device.id),
      changesOfNotice(context, of.device.place),
    ])
    return html(<DeviceSetupPage {...{ site, visit, said, ...of, setups, notices, now: context.now }} />)
  }

  const back = (id: string, done: string) => `/balie/contactpunt/${id}?gedaan=${done}`
  const versionOf = ({ body }: { body: PostedForm['Body'] }): number => Number(fieldOf(body, 'versie', 6)) || 0

  app.get<OfDevice>(address, async (request, reply) => {
    const who = asked(desk, request, managers)
    const { gedaan: done } = request.query
    return sendPage(reply, await page(who, await found(who, request.params.id), { done }))
  })

  app.post<OfDevice & PostedForm>(`${address}/aanbod`, async (request, reply) => {
    const who = asked(desk, request, managers)
    const of = await found(who, request.params.id)
    const [typed, version, step] = [setupTyped(request.body), versionOf(request), fieldOf(request.body, 'stap', 10)]
    const may = mayChoose(choicesAt(site, of.place))
    const to = setupFrom(typed, may)
    const again = async (said: SetupSaid, status: number) =>
      sendPage(reply, await page(who, of, { setup: typed, ...said }), status)
    if (step === 'terug') return again({}, 200)
    if (typeof to === 'string') return again({ wrongSetup: to }, 422)
    if (inWords(to) === inWords(of.device)) return again({ wrongSetup: 'wrongSame' }, 422)
    const last = (await changesOfSetup(who.context, of.device.id))[0]
    if ((last?.version ?? 0) !== version) return again({ meanwhile: last }, 409)
    if (step !== 'bewaren')
      return sendPage(reply, html(<SetupPreview {...{ site, ...of, typed, to, version }} visit={who.visit} />))
    const changed = await changeSetup(who.context, may, { deviceId: of.device.id, version, to })
    if (changed === 'done') return reply.redirect(back(of.device.id, 'aanbod'), 303)
    return again({ meanwhile: (await changesOfSetup(who.context, of.device.id))[0] }, 409)
  })

  app.post<OfDevice & PostedForm>(`${address}/bericht`, async (request, reply) => {
    const who = asked(desk, request, managers)
    const of = await found(who, request.params.id)
    const [typed, version, step] = [noticeTyped(request.body), versionOf(request), fieldOf(request.body, 'stap', 10)]
    const [to, today, place] = [noticeFrom(typed), cityDay(site.clock()), of.device.place]
    const again = async (said: SetupSaid, status: number) =>
      sendPage(reply, await page(who, of, { notice: typed, ...said }), status)
    if (step === 'terug') return again({}, 200)
    const mistakes = noticeMistakes(to, today)
    if (mistakes.length > 0) return again({ mistakes }, 422)
    const last = (await changesOfNotice(who.context, place))[0]
    if ((last?.version ?? 0) !== version) return again({ meanwhileNotice: last }, 409)
    if (step !== 'bewaren') {
      const shown = { site, ...of, typed, to, version, before: last?.to ?? null }
      return sendPage(reply, html(<NoticePreview {...shown} visit={who.visit} />))
    }
    const changed = await changeNotice(who.context, { place, version, to }, today)
    if (changed === 'done') return reply.redirect(back(of.device.id, 'bericht'), 303)
    return again({ meanwhileNotice: (await changesOfNotice(who.context, place))[0] }, 409)
  })

  const presses: Readonly<
    Record<string, (who: Asked, device: Device, version: number) => Promise<readonly [Changed, string]>>
  > = {
    'aanbod/terugzetten': async ({ context }, { id: deviceId }, version) => [
      await takeBackSetup(context, { deviceId, version }),
      'terug',
    ],
    'bericht/terugzetten': async ({ context }, { place }, version) => [
      await takeBackNotice(context, { place, version }),
      'terug',
    ],
    'bericht/weghalen': async ({ context }, { place }, version) => [
      await changeNotice(context, { place, version, to: null }, cityDay(site.clock())),
      'weg',
    ],
  }
  for (const [path, press] of Object.entries(presses)) {
    app.post<OfDevice & PostedForm>(`${address}/${path}`, async (request, reply) => {
      const who = asked(desk, request, managers)
      const { device } = await found(who, request.params.id)
      const [changed, done] = await press(who, device, versionOf(request))
      return reply.redirect(back(device.id, changed === 'done' ? done : 'intussen'), 303)
    })
  }
}

/** Equal for two that offer and speak the same, and lead to the same pages. */
const inWords = ({ offer, languages, providerPage }: Setup): string =>
  [...[offer, languages].map((all) => all.toSorted().join()), providerPage].join('|')
