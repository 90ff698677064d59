import type { FastifyInstance } from 'fastify'
import {
  endInterpreterPlan,
  type InterpreterPlan,
  type Interpreting,
  interpretersToPlan,
  planInterpreter,
} from '#domain/appointments/index.ts'
import { type Interpreter, type Span, type Weekday, weekdays } from '#domain/catalogue/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { sendPage } from '../site.ts'
import { timeTyped } from './absences.tsx'
import { asked, type Desk, fieldOf, type PostedForm } from './desk.ts'
import { InterpreterPage, type TypedPlan } from './interpreter-page.tsx'
import { InterpretersPage } from './interpreters-page.tsx'

type OfOne = { Params: { id: string } } & PostedForm

/** Languages that we have a name for, but Dutch. */
const plannable = Object.keys(deskAppointmentWords.languages).filter((code) => code !== 'nl')

/** Who interprets when: seen, planned, changed and taken back by who plans. */
export function interpreterRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  app.get<{ Querystring: { gedaan?: string } }>('/balie/planning/tolken', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const all = await interpretersToPlan(context, appointments)
    return sendPage(reply, html(<InterpretersPage {...{ site, visit, all }} done={request.query.gedaan} />))
  })

  app.get('/balie/planning/tolken/nieuw', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const typed = { ...nothing, validFrom: cityDay(context.now) }
    return sendPage(reply, html(<InterpreterPage {...{ site, visit, typed, languages: plannable }} />))
  })

  app.get<OfOne>('/balie/planning/tolken/:id', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const one = found(await interpretersToPlan(context, appointments), request.params.id)
    const typed = typedOf(one, cityDay(context.now))
    const isPartial = !one.plan && !fitsOnePlan(one.interpreter.turns, cityDay(context.now))
    return sendPage(reply, html(<InterpreterPage {...{ site, visit, one, typed, isPartial, languages: plannable }} />))
  })

  app.post<OfOne>('/balie/planning/tolken/nieuw', (request, reply) => save(request, reply, null))
  app.post<OfOne>('/balie/planning/tolken/:id', (request, reply) => save(request, reply, request.params.id))

  async function save(request: Parameters<typeof asked>[1], reply: Parameters<typeof sendPage>[0], id: string | null) {
    const { visit, context } = asked(desk, request, plannerRoles)
    const one = id === null ? undefined : found(await interpretersToPlan(context, appointments), id)
    const typed = typedIn(request.body as PostedForm['Body'])
    const shown = { site, visit, one, typed, languages: plannable }
    const plan = planOf(one?.interpreter.id ?? `tolk-${newId()}`, typed)
    try {
      const mistakes = await planInterpreter(context, appointments, { plan, languages: plannable })
      if (mistakes.length > 0) return sendPage(reply, html(<InterpreterPage {...{ ...shown, mistakes }} />), 422)
    } catch (error) {
      const outside = outsideOf(error)
      return sendPage(reply, html(<InterpreterPage {...{ ...shown, outside }} />), 422)
    }
    return reply.redirect('/balie/planning/tolken?gedaan=bewaard', 303)
  }

  app.post<OfOne>('/balie/planning/tolken/:id/terug', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const one = found(await interpretersToPlan(context, appointments), request.params.id)
    try {
      await endInterpreterPlan(context, appointments, request.params.id)
    } catch (error) {
      const shown = { site, visit, one, typed: typedOf(one, cityDay(context.now)), languages: plannable }
      return sendPage(reply, html(<InterpreterPage {...{ ...shown, outside: outsideOf(error) }} />), 422)
    }
    return reply.redirect('/balie/planning/tolken?gedaan=terug', 303)
  })
}

function found(all: readonly Interpreting[], id: string): Interpreting {
  const one = all.find(({ interpreter }) => interpreter.id === id)
  if (!one) throw new Refusal('missing', 'http/not-found')
  return one
}

/** The visits that would be without their interpreter; anything else that went wrong goes on. */
function outsideOf(error: unknown): readonly string[] {
  if (!(error instanceof Refusal) || error.code !== 'appointments/interpreter-is-booked') throw error
  return error.facts['visits'] as readonly string[]
}

const nothing: TypedPlan = { name: '', languages: [], week: {}, places: [], validFrom: '', validTo: '' }

function typedOf({ interpreter, plan }: Interpreting, today: string): TypedPlan {
  if (plan) {
    const { name, languages, week, places, validFrom, validTo } = plan
    return { name, languages, week, places: places ?? [], validFrom, validTo: validTo ?? '' }
  }
  // What the data of the city say today, to go on from.
  const turns = interpreter.turns.filter(({ validTo }) => validTo === undefined || validTo >= today)
  return {
    ...{ name: interpreter.id, languages: interpreter.languages, week: weekOf(turns) },
    ...{ places: turns[0]?.places ?? [], validFrom: today, validTo: turns[0]?.validTo ?? '' },
  }
}

/** One stretch a day, the same places, all of it running now: that is what a plan can say. */
function fitsOnePlan(turns: Interpreter['turns'], today: string): boolean {
  const now = turns.filter(({ validTo }) => validTo === undefined || validTo >= today)
  const days = now.flatMap((turn) => turn.days)
  const alike = new Set(now.map(({ places, validTo }) => JSON.stringify([places, validTo])))
  return new Set(days).size === days.length && alike.size <= 1 && now.every(({ validFrom }) => validFrom <= today)
}

const weekOf = (turns: Interpreter['turns']): Partial<Record<Weekday, Span>> =>
  Object.fromEntries(turns.flatMap(({ days, from, to }) => days.map((day) => [day, { from, to }])))

/** A day of which both times are empty is none. */
function typedIn(body: PostedForm['Body']): TypedPlan {
  const all = (name: string) =>
    [body?.[name]].flat().filter((one): one is string => typeof one === 'string' && one !== '')
  const spans = weekdays.flatMap((day) => {
    const [from, to] = [fieldOf(body, `van-${day}`, 10), fieldOf(body, `tot-${day}`, 10)]
    return from === '' && to === '' ? [] : [[day, { from: timeTyped(from), to: timeTyped(to) }] as const]
  })
  return {
    ...{ name: fieldOf(body, 'naam', 100).trim(), languages: all('talen'), places: all('plaatsen') },
    ...{ week: Object.fromEntries(spans), validFrom: fieldOf(body, 'van', 10), validTo: fieldOf(body, 'tot', 10) },
  }
}

const planOf = (interpreter: string, { places, validTo, ...typed }: TypedPlan): InterpreterPlan => ({
  ...{ ...typed, interpreter, places: places.length > 0 ? places : null },
  validTo: validTo === '' ? null : validTo,
})
