import type { ComponentChildren } from 'preact'
import { leadRoles } from '#domain/access/index.ts'
import { helpers } from '#domain/cases/index.ts'
import { helpRoles } from '#domain/help/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { keepsSigns } from '#domain/streets/index.ts'
import type { Actor } from '#platform/context.ts'
import { DeskPage, type DeskPageProps } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { deskHelpWords } from '#ui/words/desk-help.ts'
import { deskPassWords } from '#ui/words/desk-passes.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import { deskQueueWords } from '#ui/words/desk-queue.ts'
import { deskSignWords } from '#ui/words/desk-signs.ts'
import { deviceWords } from '#ui/words/devices.ts'
import { trayWords } from '#ui/words/devices-tray.ts'
import { deskGrantWords as grantWords } from '#ui/words/grants.ts'
import { roundWords } from '#ui/words/home-visit.ts'
import { siteWords } from '#ui/words/sites.ts'
import { skillWords } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import { themeOf } from '../theme.ts'
import { NearAlarms } from './alarms-near.tsx'
import { type DeskVisit, menderRoles } from './desk.ts'

/** `showsAlarms`: the page shows itself who calls for help. */
type FrameProps = Readonly<{
  site: Site
  visit: DeskVisit | null
  title: string
  showsAlarms?: boolean
  children: ComponentChildren
}> &
  Pick<DeskPageProps, 'wrong' | 'refresh' | 'left' | 'leftTitle' | 'right' | 'rightTitle'>

/** The frame of a page of the counter: who works here, where one can go, and with which key. */
export function Frame({ site, visit, showsAlarms = false, children, ...page }: FrameProps) {
  return (
    <DeskPage
      language="nl"
      theme={themeOf(site)}
      homeHref="/balie"
      me={visit ? { name: visit.employee.name, ...placeOf(visit) } : undefined}
      nav={visit ? navOf(visit) : []}
      more={visit ? moreOf(visit, site) : []}
      alarm={visit && !showsAlarms ? alarmOf(visit) : undefined}
      urgent={
        visit && !showsAlarms && <NearAlarms {...{ site }} employee={visit.employee} path={visit.address ?? null} />
      }
      signOut={visit ? { action: '/balie/afmelden', csrf: visit.employee.csrf } : undefined}
      session={
        visit
          ? {
              ...visit.employee.deadlines,
              extendHref: '/balie/sessie/verlengen',
              expiredHref: '/balie/afgemeld?reden=tijd',
              signOutHref: '/balie/afmelden',
              csrf: visit.employee.csrf,
            }
          : undefined
      }
      {...page}
    >
      {children}
    </DeskPage>
  )
}

/** Who receives people can call for help on every page; on that of the queue the button stands in the page itself. */
const alarmOf = ({ employee: { actor, csrf } }: DeskVisit): DeskPageProps['alarm'] =>
  actor.roles.includes('counter')
    ? {
        ...{ action: '/balie/wachtrij/hulp', csrf, key: '!' },
        ...{ text: deskQueueWords.alarm, lead: deskQueueWords.alarmLead, go: deskQueueWords.alarmGo },
      }
    : undefined

const placeOf = ({ employee: { actor } }: DeskVisit) => (actor.unit ? { place: actor.unit } : {})

type Links = NonNullable<DeskPageProps['nav']>

const linkTo =
  (path: string) =>
  (href: string, text: string, key: string): Links[number] => ({ href, text, key, current: path === href })

/** What everybody at the counter opens all day. */
function navOf({ employee: { actor }, path }: DeskVisit): Links {
  const to = linkTo(path)
  if (onlyPlans(actor))
    return [
      to('/balie/planning', planningWords.title, 'G'),
      to('/balie/afspraken', deskAppointmentWords.title, 'F'),
      to('/balie/locaties', siteWords.link, 'L'),
      to('/balie/ronde', roundWords.link, 'O'),
    ]
  return [
    // On the start page the key goes to the box itself.
    path === '/balie' ? { href: '/balie', text: words.search, current: true } : to('/balie', words.search, '/'),
    to('/balie/werklijst', words.work, 'W'),
    ...(actor.roles.includes('counter') ? [to('/balie/wachtrij', deskQueueWords.nav, 'Q')] : []),
    to('/balie/afspraken', deskAppointmentWords.title, 'F'),
  ]
}

/** What is opened now and then: behind one button, so that the header stays one line. */
function moreOf({ employee: { actor }, path }: DeskVisit, { catalogue, clock }: Site): Links {
  const to = linkTo(path)
  if (onlyPlans(actor)) return []
  return [
    ...(plans(actor)
      ? [to('/balie/planning', planningWords.title, 'G'), to('/balie/locaties', siteWords.link, 'L')]
      : []),
    ...(actor.roles.includes('counter')
      ? [
          to('/balie/ronde', roundWords.link, 'O'),
          to('/balie/mijn-agenda', planningWords.feedTitle, 'J'),
          { href: '/balie/papierlade', text: trayWords.pageTitle, current: path === '/balie/papierlade' },
        ]
      : []),
    ...(helps(actor) ? [to('/balie/hulp', deskHelpWords.title, 'U')] : []),
    to('/balie/doorlooptijd', taskWords.times, 'D'),
    to('/balie/betalingen', words.money, 'B'),
    to('/balie/systemen', words.systemsLink, 'S'),
    ...(mayMend(actor)
      ? [
          to('/balie/sorteerpassen', deskPassWords.allTitle, 'P'),
          to('/balie/berichten', words.messages, 'E'),
          to('/balie/taken', words.jobs, 'T'),
        ]
      : []),
    ...(keepsSigns(catalogue, { actor, now: clock() }) ? [to('/balie/borden', deskSignWords.title, 'O')] : []),
    ...(leads(actor) ? [to('/balie/vaardigheden', skillWords.title, 'H')] : []),
    ...(actor.roles.includes('administrator')
      ? [
          to('/balie/sleutels', grantWords.keys, 'Y'),
          to('/balie/robots', taskWords.robots, 'I'),
          to('/balie/contactpunten', deviceWords.title, 'C'),
        ]
      : []),
  ]
}

const helps = ({ roles }: DeskVisit['employee']['actor']): boolean =>
  roles.some((role) => (helpRoles as readonly string[]).includes(role))

const plans = ({ roles }: DeskVisit['employee']['actor']): boolean =>
  roles.some((role) => (plannerRoles as readonly string[]).includes(role))

const leads = ({ roles }: DeskVisit['employee']['actor']): boolean =>
  roles.some((role) => (leadRoles as readonly string[]).includes(role))

/** Who plans and helps no residents sees the pages of planning alone. */
export const onlyPlans = (actor: DeskVisit['employee']['actor']): boolean =>
  plans(actor) && !actor.roles.some((role) => helpers.includes(role))

export const mayMend = (actor: Actor): boolean =>
  actor.kind === 'employee' && actor.roles.some((role) => (menderRoles as readonly string[]).includes(role))
