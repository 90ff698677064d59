import type { FastifyInstance } from 'fastify'
import { undoRoster } from '#domain/appointments/index.ts'
import { seatsAt } from '#domain/catalogue/index.ts'
import { minutesOf, plannerRoles } from '#domain/places/index.ts'
import {
  type ChangeMistakes,
  changesMade,
  employeesToPlan,
  type LineMistake,
  rosterBetween,
  type Shift,
  shiftColumns,
  shiftsToPlan,
} from '#domain/roster/index.ts'
import { cityDay, cityTime, isDay, showDate } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import { sendPage } from '../site.ts'
import { timeTyped } from './absences.tsx'
import { ChangesPage } from './changes-page.tsx'
import { asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { lookedAtFirst } from './roster-preview.tsx'
import { ShiftPage, type TypedShift } from './shift-page.tsx'
import { dayHref, ShiftsPage } from './shifts-page.tsx'

type Asks = { Querystring: { plaats?: string; dag?: string; dienst?: string; gedaan?: string; wijziging?: string } }

/** Who works at a place on a day: seen by planners, changed shift by shift, and taken back. */
export function shiftRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get<Asks>('/balie/planning/dag', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(request.query.plaats, request.query.dag)
    const { gedaan = '', wijziging = '' } = request.query
    const { from, to } = minutesOf(at.day)
    const page = {
      ...{ site, visit, ...at, shifts: await shiftsToPlan(context, at), employees: await employeesToPlan(context) },
      ...(await rosterBetween(context, { from: new Date(from * 60_000), until: new Date(to * 60_000) }).then(
        ({ absences }) => ({ absences }),
      )),
      ...{ isPast: at.day < cityDay(context.now), done: gedaan, changeId: isId(wijziging) ? wijziging : '' },
    }
    return sendPage(reply, html(<ShiftsPage {...page} />))
  })

  app.get<Asks>('/balie/planning/dienst', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(request.query.plaats, request.query.dag)
    const employees = await employeesToPlan(context)
    const old = await oldOf(await shiftsToPlan(context, at), request.query.dienst ?? '')
    const typed = old ? typedOf(old, employees.find(({ id }) => id === old.employeeId)?.number ?? '') : nothing
    return sendPage(reply, html(<ShiftPage {...{ site, visit, ...at, employees, old, typed }} />))
  })

  app.post<PostedForm>('/balie/planning/dienst', async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const { visit, context } = who
    const { body } = request
    const at = placeDay(fieldOf(body, 'plaats'), fieldOf(body, 'dag'))
    const employees = await employeesToPlan(context)
    const id = fieldOf(body, 'dienst')
    const [old, isGone] = [await oldOf(await shiftsToPlan(context, at), id), fieldOf(body, 'weg') === 'ja']
    const typed = typedIn(body)
    const name = employees.find(({ number }) => number === typed.number)?.name ?? ''
    return lookedAtFirst(site, who, reply, {
      change: {
        ...{ kind: 'shifts', text: isGone ? '' : lineOf(at, typed) },
        instead: id === '' ? [] : [idOf(id, 'roster/not-found')],
      },
      fields: [
        ...([
          ['plaats', at.place],
          ['dag', at.day],
          ['dienst', id],
          ['weg', isGone ? 'ja' : ''],
        ] as const),
        ...Object.entries(fieldsOf(typed)),
      ],
      ...{ step: fieldOf(body, 'stap'), action: '/balie/planning/dienst', leave: dayHref(at.place, at.day) },
      next: ({ changeId }) => `${dayHref(at.place, at.day)}&gedaan=dienst&wijziging=${changeId}`,
      lead: (
        <>
          <bdi>{name}</bdi>, {typed.desk}, {showDate(at.day)}:{' '}
          {isGone ? words.removed : words.fromTo(typed.from, typed.to)}
        </>
      ),
      wrong: (of) => <ShiftPage {...{ site, visit, ...at, employees, old, typed, mistakes: mistakesOf(of) }} />,
    })
  })

  app.get<{ Querystring: { gedaan?: string } }>('/balie/planning/wijzigingen', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const changes = await changesMade(context)
    return sendPage(reply, html(<ChangesPage {...{ site, visit, changes }} done={request.query.gedaan ?? ''} />))
  })

  app.post<{ Params: { id: string } } & PostedForm>('/balie/planning/wijziging/:id/terug', async (request, reply) => {
    const { context } = asked(desk, request, plannerRoles)
    const changeId = idOf(request.params.id, 'roster/not-found')
    const done = await undoRoster(context, site.appointments, { changeId, stranded: 'refuse' }).then(
      () => 'terug',
      (error: unknown) => {
        const said = error instanceof Refusal ? notBack[error.code] : undefined
        if (said) return said
        throw error
      },
    )
    const [place, day] = [fieldOf(request.body, 'plaats'), fieldOf(request.body, 'dag')]
    const isOfDay = isDay(day) && seatsAt(site.city, place, day) !== null
    const other = `/balie/planning/${['rooster', 'wijzigingen'].includes(place) ? place : 'medewerkers'}?`
    return reply.redirect(`${isOfDay ? `${dayHref(place, day)}&` : other}gedaan=${done}`, 303)
  })

  /** A place where somebody can be rostered, and a day; anything else leads nowhere. */
  function placeDay(place = '', day = '') {
    const seats = isDay(day) ? seatsAt(site.city, place, day) : null
    if (!seats) throw new Refusal('missing', 'http/not-found')
    return { place, day, seats: [...seats] }
  }
}

const notBack: Readonly<Record<string, string>> = {
  'appointments/would-strand': 'gestrand',
  'roster/changed-since': 'veranderd',
  'roster/stands-in': 'veranderd',
}

const nothing: TypedShift = { number: '', desk: '', from: '', to: '', pauseFrom: '', pauseTo: '' }

const oldOf = (shifts: readonly Shift[], id: string): Shift | undefined => shifts.find((one) => one.id === id)

const typedOf = ({ desk, startsAt, endsAt, pause }: Shift, number: string): TypedShift => ({
  ...{ number, desk, from: cityTime(startsAt), to: cityTime(endsAt) },
  ...{ pauseFrom: pause ? cityTime(pause.from) : '', pauseTo: pause ? cityTime(pause.until) : '' },
})

const timeIn = (body: PostedForm['Body'], name: string): string => {
  const typed = fieldOf(body, name, 10)
  return typed === '' ? '' : timeTyped(typed)
}

const typedIn = (body: PostedForm['Body']): TypedShift => ({
  ...{ number: fieldOf(body, 'wie', 30), desk: fieldOf(body, 'balie', 100) },
  ...{ from: timeIn(body, 'van'), to: timeIn(body, 'tot') },
  ...{ pauseFrom: timeIn(body, 'pauze-van'), pauseTo: timeIn(body, 'pauze-tot') },
})

const fieldsOf = ({ number, desk, from, to, pauseFrom, pauseTo }: TypedShift) => ({
  ...{ wie: number, balie: desk, van: from, tot: to, 'pauze-van': pauseFrom, 'pauze-tot': pauseTo },
})

/** One line of a file of shifts: the same reader, the same mistakes. */
function lineOf({ place, day }: { place: string; day: string }, typed: TypedShift): string {
  const { number, desk, from, to, pauseFrom, pauseTo } = typed
  return [shiftColumns.join(';'), [number, day, place, desk, from, to, pauseFrom, pauseTo].join(';')].join('\n')
}

const mistakesOf = (
  of: ChangeMistakes['mistakes'] | string,
): readonly Pick<LineMistake, 'column' | 'code'>[] | string =>
  typeof of === 'string' ? of : of.map((one) => one as Pick<LineMistake, 'column' | 'code'>)
