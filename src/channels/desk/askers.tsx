import type { FastifyInstance } from 'fastify'
import {
  type AskerRole,
  askerRoles,
  askersInUse,
  isPurpose,
  makeAsker,
  type NewAsker,
  revokeAsker,
} from '#domain/grants/index.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { AskersPage, type AskersSaid } from './askers-page.tsx'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'

const administrators = ['administrator'] as const
/** How long a new key is good: a year, so that nobody forgets who holds one. */
const days = 365

/** Who may ask what was granted: keys of devices and teams. A key is shown once, in the answer to the form, and kept nowhere. */
export function askerRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const units = site.city.units.map(({ id }) => id)

  const page = async ({ visit, context }: Asked, said: AskersSaid = {}) =>
    html(<AskersPage {...{ site, visit, units, said, askers: await askersInUse(context), now: new Date() }} />)

  app.get<{ Querystring: { gedaan?: string } }>('/balie/sleutels', async (request, reply) => {
    const who = asked(desk, request, administrators)
    return sendPage(reply, await page(who, request.query.gedaan ? { revoked: true } : {}))
  })

  app.post<PostedForm>('/balie/sleutels', async (request, reply) => {
    const who = asked(desk, request, administrators)
    const typed = typedIn(request.body)
    const wrong = wrongIn(typed, units)
    if (wrong.length > 0) return sendPage(reply, await page(who, { wrong, typed }), 422)
    const { key } = await makeAsker(who.context, askerFrom(typed))
    return sendPage(reply, await page(who, { key }))
  })

  app.post<{ Params: { id: string } }>('/balie/sleutel/:id/intrekken', async (request, reply) => {
    const who = asked(desk, request, administrators)
    await revokeAsker(who.context, idOf(request.params.id, 'grants/asker-not-found'))
    return reply.redirect('/balie/sleutels?gedaan=ingetrokken', 303)
  })
}

export type TypedAsker = Readonly<Record<'naam' | 'soort' | 'dienst' | 'doel' | 'hoogstens', string>>

const typedIn = (body: PostedForm['Body']): TypedAsker => ({
  naam: fieldOf(body, 'naam').slice(0, 100),
  soort: fieldOf(body, 'soort'),
  dienst: fieldOf(body, 'dienst'),
  doel: fieldOf(body, 'doel').slice(0, 200),
  hoogstens: fieldOf(body, 'hoogstens'),
})

const purposesIn = (doel: string): readonly string[] =>
  doel
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** The fields that are missing or cannot be, in the order of the form. */
function wrongIn({ naam, soort, dienst, doel, hoogstens }: TypedAsker, units: readonly string[]) {
  const purposes = purposesIn(doel)
  const perMinute = Number(hoogstens)
  const isRight: Readonly<Record<keyof TypedAsker, boolean>> = {
    naam: naam !== '',
    soort: isRole(soort),
    dienst: units.includes(dienst),
    doel: purposes.length > 0 && purposes.every(isPurpose),
    hoogstens: Number.isInteger(perMinute) && perMinute > 0 && perMinute <= 1_000_000,
  }
  return (Object.keys(isRight) as (keyof TypedAsker)[]).filter((name) => !isRight[name])
}

/** Of a form in which nothing is wrong. */
const askerFrom = ({ naam, soort, dienst, doel, hoogstens }: TypedAsker): NewAsker => ({
  ...{ name: naam, role: soort as AskerRole, units: [dienst], purposes: purposesIn(doel) },
  ...{ perMinute: Number(hoogstens), days },
})

const isRole = (text: string): text is AskerRole => (askerRoles as readonly string[]).includes(text)
