import type { FastifyInstance } from 'fastify'
import { plannerRoles } from '#domain/places/index.ts'
import {
  type ChangeMistakes,
  type Employee,
  employeesToPlan,
  type PeopleMistake,
  type PersonMistake,
  type TypedPerson,
} from '#domain/roster/index.ts'
import { isDay, showDate } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import { sendPage } from '../site.ts'
import { asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { EmployeePage } from './employee-page.tsx'
import { EmployeesFilePage, EmployeesPage, longestFile } from './employees-page.tsx'
import { oneFileIn } from './one-file.ts'
import { lookedAtFirst } from './roster-preview.tsx'

type OfOne = { Params: { id: string }; Querystring: { gedaan?: string; wijziging?: string } } & PostedForm
const base = '/balie/planning/medewerkers'
const done = (said: string, changeId: string) => `${base}?gedaan=${said}&wijziging=${changeId}`

/** Who receives people: seen, added, changed and ended by who plans. Capacity follows. */
export function employeeRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get<{ Querystring: { plaats?: string; gedaan?: string; wijziging?: string } }>(base, async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const { plaats = '', gedaan = '', wijziging = '' } = request.query
    const employees = await employeesToPlan(context)
    const page = { site, visit, employees, place: plaats, done: gedaan, changeId: isId(wijziging) ? wijziging : '' }
    return sendPage(reply, html(<EmployeesPage {...page} />))
  })

  app.get(`${base}/nieuw`, (request, reply) => {
    const { visit } = asked(desk, request, plannerRoles)
    return sendPage(reply, html(<EmployeePage {...{ site, visit, typed: nothing }} />))
  })

  app.post<PostedForm>(`${base}/nieuw`, async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const typed = typedIn(request.body)
    const page = (of: ChangeMistakes['mistakes'] | string) => (
      <EmployeePage {...{ site, visit: who.visit, typed }} {...wrongOf(of)} />
    )
    return lookedAtFirst(site, who, reply, {
      ...{ change: { kind: 'employee', id: null, typed }, fields: [], step: 'wijzigen', action: `${base}/nieuw` },
      ...{ leave: base, next: () => `${base}?gedaan=medewerker`, lead: typed.name, wrong: page },
    })
  })

  app.get<OfOne>(`${base}/:id`, async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const one = found(await employeesToPlan(context), request.params.id)
    return sendPage(reply, html(<EmployeePage {...{ site, visit, one, typed: typedOf(one) }} />))
  })

  app.post<OfOne>(`${base}/:id`, async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const one = found(await employeesToPlan(who.context), request.params.id)
    const typed = { ...typedIn(request.body), number: one.number }
    return lookedAtFirst(site, who, reply, {
      ...{ change: { kind: 'employee', id: one.id, typed }, fields: fieldsOf(typed), atOnce: true },
      ...{ step: fieldOf(request.body, 'stap'), action: `${base}/${one.id}`, leave: `${base}/${one.id}` },
      ...{ next: ({ changeId }) => done('medewerker', changeId), lead: <bdi>{typed.name}</bdi> },
      wrong: (of) => <EmployeePage {...{ site, visit: who.visit, one, typed }} {...wrongOf(of)} />,
    })
  })

  app.post<OfOne>(`${base}/:id/stopt`, async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const one = found(await employeesToPlan(who.context), request.params.id)
    const [typed, isAgain] = [fieldOf(request.body, 'laatste-dag', 20), fieldOf(request.body, 'verder') === 'ja']
    const page = (of: ChangeMistakes['mistakes'] | string) => {
      const said = typeof of === 'string' ? of : words.lastDayWrong
      return <EmployeePage {...{ site, visit: who.visit, one, typed: typedOf(one), lastDay: typed, endWrong: said }} />
    }
    if (!isAgain && !isDay(typed)) return sendPage(reply, html(page([])), 422)
    return lookedAtFirst(site, who, reply, {
      ...{ change: { kind: 'end', id: one.id, lastDay: isAgain ? null : typed }, atOnce: isAgain, wrong: page },
      ...{ fields: [['laatste-dag', typed]], step: fieldOf(request.body, 'stap'), action: `${base}/${one.id}/stopt` },
      ...{ leave: `${base}/${one.id}`, next: ({ changeId }) => done(isAgain ? 'verder' : 'gestopt', changeId) },
      lead: (
        <>
          <bdi>{one.name}</bdi>. {typed !== '' && words.until(showDate(typed))}
        </>
      ),
    })
  })

  app.get(`${base}/inlezen`, (request, reply) => {
    const { visit } = asked(desk, request, plannerRoles)
    return sendPage(reply, html(<EmployeesFilePage {...{ site, visit }} />))
  })

  app.post<PostedForm>(`${base}/inlezen`, async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const page = (of: Readonly<{ mistakes?: readonly PeopleMistake[]; wrong?: string }>) => (
      <EmployeesFilePage {...{ site, visit: who.visit, ...of }} />
    )
    let text = fieldOf(request.body, 'inhoud', longestFile)
    if (request.isMultipart()) {
      const file = await oneFileIn(request, desk, longestFile)
      const missing = { missing: planningWords.fileMissing, 'too-large': words.wrong['too-many-lines'] ?? '' }
      if (typeof file === 'string') return sendPage(reply, html(page({ wrong: missing[file] })), 422)
      text = file.toString('utf8')
    }
    return lookedAtFirst(site, who, reply, {
      ...{ change: { kind: 'people', text }, fields: [['inhoud', text]], step: fieldOf(request.body, 'stap') },
      ...{ action: `${base}/inlezen`, leave: base, next: () => `${base}?gedaan=ingelezen`, lead: words.fileTitle },
      atOnce: true,
      wrong: (of) =>
        page(
          typeof of === 'string' ? { wrong: of } : { mistakes: of.filter((one) => 'line' in one) as PeopleMistake[] },
        ),
    })
  })
}

const nothing: TypedPerson = {
  ...{ number: '', name: '', email: '', themes: [], languages: ['nl'], certificates: [], place: '' },
}

function found(employees: readonly Employee[], id: string): Employee {
  const one = employees.find((employee) => employee.id === idOf(id, 'roster/not-found'))
  if (!one) throw new Refusal('missing', 'roster/not-found')
  return one
}

const typedOf = ({ email, place, ...one }: Employee): TypedPerson => ({
  ...one,
  email: email ?? '',
  place: place ?? '',
})

function typedIn(body: PostedForm['Body']): TypedPerson {
  const all = (name: string) =>
    [body?.[name]].flat().filter((one): one is string => typeof one === 'string' && one !== '')
  return {
    ...{ number: fieldOf(body, 'nummer', 30), name: fieldOf(body, 'naam', 100), email: fieldOf(body, 'e-mail', 300) },
    ...{
      themes: all('themas'),
      languages: all('talen'),
      certificates: all('bewijzen'),
      place: fieldOf(body, 'plaats', 100),
    },
  }
}

const fieldsOf = ({ name, email, themes, languages, certificates, place }: TypedPerson) => [
  ...([
    ['naam', name],
    ['e-mail', email],
    ['plaats', place],
  ] as const),
  ...themes.map((one) => ['themas', one] as const),
  ...languages.map((one) => ['talen', one] as const),
  ...certificates.map((one) => ['bewijzen', one] as const),
]

const wrongOf = (of: ChangeMistakes['mistakes'] | string) =>
  typeof of === 'string' ? { said: of } : { mistakes: of.filter((one): one is PersonMistake => 'column' in one) }
