import type { FastifyInstance } from 'fastify'
import { type Colleague, colleagues, giveSkills, leadRoles } from '#domain/access/index.ts'
import { type Catalogue, stepsOf } from '#domain/catalogue/index.ts'
import { productsOfUnit } from '#domain/tasks/index.ts'
import { Button, Checkboxes, DeskPanel, EmptyState, Form, html, NotificationBanner } from '#ui/index.ts'
import { skillWords as words } from '#ui/words/skills.ts'
import { type Site, sendPage } from '../site.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'

type OfEmployee = { Params: { id: string } } & PostedForm
/** Whose skills changed, and what they were: to be undone. */
type Changed = Readonly<{ before: Colleague; undone: boolean }>

/** What colleagues are skilled in: said by who leads their unit, as the work of the unit asks it. */
export function skillRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async (who: Asked, changed?: Changed) => {
    const units = unitsOf(who, site)
    const staff = await colleagues(who.context, units)
    const skills = (unit: string) => skillsOfUnit(site.catalogue, unit, who.context.now)
    const shown = staff.flatMap((one) => {
      const asked = skills(one.unit)
      return asked.length > 0 ? [{ ...one, asked }] : []
    })
    return html(<SkillsPage {...{ site, visit: who.visit, shown, changed }} />)
  }

  app.get('/balie/vaardigheden', async (request, reply) => sendPage(reply, await page(asked(desk, request, leadRoles))))

  app.post<OfEmployee>('/balie/vaardigheden/:id', async (request, reply) => {
    const who = asked(desk, request, leadRoles)
    const employeeId = idOf(request.params.id, 'access/other-unit')
    const skills = [request.body?.vaardigheid].flat().filter((one): one is string => typeof one === 'string')
    const known = site.catalogue.all(who.context.now).flatMap(skillsIn)
    const before = await giveSkills(who.context, { employeeId, skills, known: [...new Set(known)] })
    return sendPage(reply, await page(who, { before, undone: fieldOf(request.body, 'terug') === 'ja' }))
  })
}

/** Their own unit; an administrator sees every one. */
const unitsOf = ({ visit }: Asked, { city }: Site): readonly string[] =>
  visit.employee.actor.roles.includes('administrator') ? city.units.map(({ id }) => id) : [visit.employee.actor.unit]

const skillsIn = (product: Parameters<typeof stepsOf>[0]): readonly string[] =>
  stepsOf(product).flatMap(({ skill }) => skill ?? [])

function skillsOfUnit(catalogue: Catalogue, unit: string, now: Date): readonly string[] {
  const own = productsOfUnit(catalogue, unit, now)
  const all = catalogue.all(now).filter(({ id }) => own.includes(id))
  return [...new Set(all.flatMap(skillsIn))].toSorted()
}

type Shown = Colleague & Readonly<{ asked: readonly string[] }>
type SkillsProps = Readonly<{
  site: Site
  visit: DeskVisit
  shown: readonly Shown[]
  changed: Changed | undefined
}>

function SkillsPage({ site, visit, shown, changed }: SkillsProps) {
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/vaardigheden' }} title={words.title}>
      {changed && <WasChanged {...changed} csrf={visit.employee.csrf} />}
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {shown.length === 0 && (
        <EmptyState title={words.none} icon="check">
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {shown.map((one) => (
        <DeskPanel key={one.id} title={`${one.name} (${one.unit})`}>
          <Form action={`/balie/vaardigheden/${one.id}`} csrf={visit.employee.csrf}>
            <Checkboxes
              id={`vaardigheid-${one.id}`}
              name="vaardigheid"
              language="nl"
              label={words.canDo(one.name)}
              values={one.skills}
              choices={one.asked.map((skill) => ({ value: skill, text: words.skills[skill] ?? skill }))}
            />
            <Button look="secondary" size="small">
              {words.save}
              <span class="govuk-visually-hidden"> {one.name}</span>
            </Button>
          </Form>
        </DeskPanel>
      ))}
    </Frame>
  )
}

/** What was done, and the form that gives back the skills of before. */
function WasChanged({ before, undone, csrf }: Changed & Readonly<{ csrf: string }>) {
  return (
    <NotificationBanner language="nl" success>
      <p class="govuk-notification-banner__heading">{undone ? words.undone : words.saved(before.name)}</p>
      {!undone && (
        <Form action={`/balie/vaardigheden/${before.id}`} csrf={csrf}>
          {before.skills.map((skill) => (
            <input key={skill} type="hidden" name="vaardigheid" value={skill} />
          ))}
          <input type="hidden" name="terug" value="ja" />
          <Button look="secondary" size="small" shortcut="Z">
            {words.undo}
          </Button>
        </Form>
      )}
    </NotificationBanner>
  )
}
