import type { ComponentChildren } from 'preact'
import { leadRoles } from '#domain/access/index.ts'
import type { Actor } from '#platform/context.ts'
import { DeskPage, type DeskPageProps } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { deskPassWords } from '#ui/words/desk-passes.ts'
import { deskQueueWords } from '#ui/words/desk-queue.ts'
import { deviceWords } from '#ui/words/devices.ts'
import { deskGrantWords as grantWords } from '#ui/words/grants.ts'
import { siteWords } from '#ui/words/sites.ts'
import { skillWords } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import { themeOf } from '../theme.ts'
import { type DeskVisit, menderRoles } from './desk.ts'

type FrameProps = Readonly<{ site: Site; visit: DeskVisit | null; title: string; children: ComponentChildren }> &
  Pick<DeskPageProps, 'wrong' | 'refresh' | 'left' | 'leftTitle' | 'right' | 'rightTitle'>

/** The frame of a page of the counter: who works here, where one can go, and with which key. */
export function Frame({ site, visit, children, ...page }: FrameProps) {
  return (
    <DeskPage
      language="nl"
      theme={themeOf(site)}
      homeHref="/balie"
      me={visit ? { name: visit.employee.name, ...placeOf(visit) } : undefined}
      nav={visit ? navOf(visit) : []}
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

const placeOf = ({ employee: { actor } }: DeskVisit) => (actor.unit ? { place: actor.unit } : {})

function navOf({ employee, path }: DeskVisit): NonNullable<DeskPageProps['nav']> {
  const to = (href: string, text: string, key: string) => ({ href, text, key, current: path === href })
  return [
    // On the start page the key goes to the box itself.
    path === '/balie' ? { href: '/balie', text: words.search, current: true } : to('/balie', words.search, '/'),
    to('/balie/werklijst', words.work, 'W'),
    ...(employee.actor.roles.includes('counter') ? [to('/balie/wachtrij', deskQueueWords.nav, 'Q')] : []),
    to('/balie/afspraken', deskAppointmentWords.title, 'F'),
    to('/balie/doorlooptijd', taskWords.times, 'D'),
    to('/balie/betalingen', words.money, 'B'),
    to('/balie/systemen', words.systemsLink, 'S'),
    ...(mayMend(employee.actor)
      ? [
          to('/balie/sorteerpassen', deskPassWords.allTitle, 'P'),
          to('/balie/berichten', words.messages, 'M'),
          to('/balie/taken', words.jobs, 'T'),
        ]
      : []),
    ...(leads(employee.actor) ? [to('/balie/vaardigheden', skillWords.title, 'H')] : []),
    ...(plans(employee.actor) ? [to('/balie/locaties', siteWords.link, 'L')] : []),
    ...(employee.actor.roles.includes('administrator')
      ? [
          to('/balie/sleutels', grantWords.keys, 'S'),
          to('/balie/robots', taskWords.robots, 'I'),
          to('/balie/contactpunten', deviceWords.title, 'C'),
        ]
      : []),
  ]
}

const plans = ({ roles }: DeskVisit['employee']['actor']): boolean =>
  roles.some((role) => role === 'planner' || role === 'administrator')

const leads = ({ roles }: DeskVisit['employee']['actor']): boolean =>
  roles.some((role) => (leadRoles as readonly string[]).includes(role))

export const mayMend = (actor: Actor): boolean =>
  actor.kind === 'employee' && actor.roles.some((role) => (menderRoles as readonly string[]).includes(role))
