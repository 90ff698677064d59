import type { FastifyInstance } from 'fastify'
import { colleagues } from '#domain/access/index.ts'
import type { Status } from '#domain/cases/index.ts'
import { handOversToAccept } from '#domain/hands/index.ts'
import {
  giveBackTasks,
  type Handled,
  productsOfUnit,
  productsSeen,
  reassign,
  takeTasks,
  tasksNamed,
  type Wanted,
  type WorklistView,
  worklist,
  worklistViews,
} from '#domain/tasks/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { html } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, type Desk, fieldOf, menderRoles, type PostedForm } from './desk.ts'
import { waitingCases } from './rows.tsx'
import { type Chosen, chosenIn, type Query } from './work-choice.ts'
import { WorkPage } from './work-page.tsx'

type List = { Querystring: Query }

/** The worklist of everybody: what is to be done, by whom, until when; and what waits for others. */
export function workRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { catalogue } = site

  const page = async (who: Asked, query: Query, said: Said = {}) => {
    const { context, visit } = who
    const chosen = chosenIn(query)
    const seen = productsSeen(catalogue, context.actor, context.now)
    const isTasks = (worklistViews as readonly string[]).includes(chosen.view)
    const [list, mates, stayed, near, waiting] = await Promise.all([
      isTasks ? worklist(context, catalogue, wantedBy(who, chosen)) : null,
      isTasks && mayWork(who) ? colleagues(context, unitsOf(who)) : [],
      tasksNamed(context, catalogue, said.stayed ?? []),
      handOversToAccept(context, catalogue),
      isTasks ? [] : waitingCases(who, [chosen.view as Status], { products: seen }),
    ])
    const tasks = list?.tasks ?? []
    const total = list ? { count: list.total, most: list.most } : null
    return html(
      <WorkPage {...{ site, visit, chosen, tasks, waiting, total, mates, said, stayed, near, now: context.now }} />,
    )
  }

  app.get<List>('/balie/werklijst', async (request, reply) => {
    const who = asked(desk, request)
    return sendPage(reply, await page(who, request.query, saidIn(request.query)))
  })

  app.post<PostedForm & List>('/balie/werklijst/nemen', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const ids = idsIn(request.body)
    if (ids.length === 0) return sendPage(reply, await page(who, request.query, { wrong: words.chooseTasks }), 422)
    return reply.redirect(backTo(request.query, 'genomen', await takeTasks(who.context, catalogue, ids)), 303)
  })

  app.post<PostedForm & List>('/balie/werklijst/geven', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const [ids, to] = [idsIn(request.body), fieldOf(request.body, 'collega')]
    const wrong = ids.length === 0 ? words.chooseTasks : isId(to) ? undefined : words.colleagueMissing
    if (wrong) return sendPage(reply, await page(who, request.query, { wrong }), 422)
    return reply.redirect(backTo(request.query, 'gegeven', await reassign(who.context, catalogue, { ids, to })), 303)
  })

  app.post<PostedForm & List>('/balie/werklijst/terug', async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    const handled = await giveBackTasks(context, catalogue, idsIn(request.body))
    return reply.redirect(backTo(request.query, 'terug', handled), 303)
  })

  const unitsOf = ({ context: { actor } }: Asked) =>
    actor.kind === 'employee' && !actor.roles.includes('administrator') ? [actor.unit] : []

  /** Whoever works for a unit begins with its work; whoever looks from elsewhere sees all that he may. */
  function wantedBy(
    { context: { now } }: Asked,
    { view, unit, theme, skill, by, urgent, signs, page: at }: Chosen,
  ): Wanted {
    const ofUnit = unit ? productsOfUnit(catalogue, unit, now) : null
    const ofTheme = theme ? catalogue.byTheme(theme, now).map(({ id }) => id) : null
    const both = ofUnit && ofTheme ? ofUnit.filter((id) => ofTheme.includes(id)) : (ofUnit ?? ofTheme)
    return {
      ...{ view: view as WorklistView, products: both, page: at, urgentOnly: urgent, signsOnly: signs },
      ...(skill && { skill }),
      ...(by && { work: by }),
    }
  }
}

const mayWork = ({ context: { actor } }: Asked): boolean =>
  actor.kind === 'employee' && actor.roles.some((role) => (menderRoles as readonly string[]).includes(role))

function idsIn(body: PostedForm['Body']): readonly string[] {
  const given = body?.taak
  return [given]
    .flat()
    .filter((id): id is string => typeof id === 'string' && isId(id))
    .slice(0, 100)
}

/** What was done travels in the address, so that it can be said, and undone, after the page was drawn again. */
function backTo(query: Query, done: string, { done: ids, left }: Handled): string {
  const { gedaan: _, taken: __, niet: ___, vast: ____, ...rest } = query
  const kept = Object.entries(rest).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  const stayed = done === 'terug' && { vast: left.map(({ id }) => id).join('.') }
  const said = { gedaan: done, taken: ids.join('.'), ...(left.length > 0 && { niet: String(left.length), ...stayed }) }
  return `/balie/werklijst?${new URLSearchParams({ ...Object.fromEntries(kept), ...said })}`
}

type Said = Readonly<{ done?: string; wrong?: string; undo?: readonly string[]; stayed?: readonly string[] }>

function saidIn({ gedaan, taken = '', niet, vast = '' }: Query): Said {
  const ids = taken.split('.').filter(isId)
  const left = Number(niet) > 0 ? ` ${words.left(Number(niet))}` : ''
  if (gedaan === 'genomen') return { done: `${words.taken(ids.length)}${left}`, undo: ids }
  if (gedaan === 'gegeven') return { done: `${words.given(ids.length)}${left}` }
  if (gedaan !== 'terug') return {}
  const stayed = vast.split('.').filter(isId).slice(0, 100)
  return Number(niet) > 0 ? { done: words.undoneOf(ids.length, Number(niet)), stayed } : { done: words.undone }
}
