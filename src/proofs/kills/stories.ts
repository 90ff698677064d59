import { endGrant, grantsOfCase } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { anApplicant, type FillIn, untilYes } from '../applicant.ts'
import type { PointName } from './points.ts'
import { answersAQuestion } from './question.ts'
import { worksAsRobot } from './robot.ts'
import { agreesToCollecting, getsAGift, topsUp } from './top-ups.ts'
import { paysByTransfer } from './transfer.ts'
import { dayIn, type Known, type World } from './world.ts'

/** What somebody did, to be looked up afterwards: an application, the top-ups of a wallet, or a gift on it (to whom). */
export type Done = Readonly<
  { caseId: string } | { walletId: string; topUps: readonly string[] } | { walletId: string; given: string }
>

export type Story = Readonly<{
  /** At which steps of it the program is killed. */
  points: readonly PointName[]
  /** From the beginning to where nothing is left to do for people; whatever fails is done again. */
  lives: (world: World) => Promise<Done>
}>

const applying: readonly PointName[] = ['it is handed in', 'a step is written down', 'it is decided']
const told: readonly PointName[] = ['a message is promised', 'a message has gone']
const paying: readonly PointName[] = ['the payment begins', 'the payment is booked']
const inTheStreet: readonly PointName[] = ['the place is given', 'GIPOD is about to hear', 'GIPOD took it']

/** Answers by the name of the input; what the page does not ask is left out. */
const answering =
  (answers: Readonly<Record<string, string>>): FillIn =>
  (names) =>
    Object.fromEntries(names.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])))

type Applying = Readonly<{ service: string; answers: Readonly<Record<string, string>>; isSigned?: boolean }>

async function applies({ program, answered }: World, { insz }: Known, { service, answers, isSigned = true }: Applying) {
  const applicant = anApplicant(program.url, insz, answered)
  const caseId = await applicant.begins(service)
  await applicant.fills(caseId, answering(answers))
  await applicant.handsIn(caseId, { isSigned })
  return { applicant, caseId }
}

const stretch = (number: string) => ({
  ...{ 'place-street': 'Fruithoflaan', 'place-number': number, 'place-postcode': '2600' },
  ...{ 'place-municipality': 'Berchem', 'place-side': 'same', 'place-left': '2', 'place-right': '4' },
})

/** Each in its own place and on its own day, so that none stands in the way of another. */
function somewhere(world: World) {
  const n = world.next()
  const day = 40 + (n % 200)
  return { ...stretch(String(41 + 2 * (n % 5))), ...dayIn(world, 'from', day), ...dayIn(world, 'until', day) }
}

export const stories = {
  'a day pass': {
    points: [...applying, ...paying, 'it is granted', ...told],
    lives: async (world) => {
      const plate = `1KAA${String(world.next()).padStart(3, '0')}`
      const answers = { plate, country: 'BE', ...dayIn(world, 'day', 3) }
      const who = await world.somebody()
      const { applicant, caseId } = await applies(world, who, { service: 'lez-dagpas', answers, isSigned: false })
      await applicant.pays(caseId)
      return { caseId }
    },
  },
  'a paid low-emission permit': {
    points: [...applying, ...paying, 'it is granted', ...told],
    lives: async (world) => {
      // A diesel of norm 4, as the register says.
      const answers = { plate: '1WWW901', country: 'BE', period: 'month', ...dayIn(world, 'from', 3) }
      const who = await world.persona('jan')
      const { applicant, caseId } = await applies(world, who, { service: 'lez-toelating', answers, isSigned: false })
      await applicant.pays(caseId)
      return { caseId }
    },
  },
  'a resident permit': {
    points: [...applying, 'it is granted'],
    lives: async (world) => {
      const who = await world.persona('jan')
      await endPermits(world, who)
      const answers = { plate: '1WWW901', country: 'BE' }
      const { caseId } = await applies(world, who, { service: 'parkeervergunning-bewoner', answers })
      return { caseId }
    },
  },
  'a ban on parking': {
    points: [...applying, ...paying, ...inTheStreet],
    lives: async (world) => {
      const answers = { ...somewhere(world), times: '07:00-19:00', reason: 'removal', signs: 'city' }
      const { applicant, caseId } = await applies(world, await world.somebody(), {
        ...{ service: 'tijdelijk-parkeerverbod', answers },
      })
      await applicant.pays(caseId)
      return { caseId }
    },
  },
  'small works': {
    points: [...applying, ...inTheStreet],
    lives: async (world) => {
      const answers = {
        ...somewhere(world),
        ...{ equipment: 'container', onlyPavement: 'yes', passage: 'yes', corridor: 'pavement' },
      }
      const { caseId } = await applies(world, await world.somebody(), { service: 'kleine-werf', answers })
      return { caseId }
    },
  },
  'taxi cheques': {
    points: [
      ...applying,
      ...(['vouchers are set aside', 'a transfer is asked', 'the statement is read', 'the payment is booked'] as const),
      ...(['vouchers are given', 'their parcel is made'] as const),
    ],
    lives: async (world) => {
      const answers = { count: '1', income: '14000' }
      const who = await world.persona('omer')
      const { caseId } = await applies(world, who, { service: 'taxicheques', answers })
      await paysByTransfer(world, caseId)
      return { caseId }
    },
  },
  'a question and its answer': {
    points: [
      ...(['a task is opened', 'the task is taken', 'the question is asked', 'a message is promised'] as const),
      ...(['the answer is given', 'the task returns to who asked', 'the task is done'] as const),
    ],
    lives: async (world) => {
      const who = await world.somebody()
      const answers = { email: who.address, phone: '+32470123456' }
      const { applicant, caseId } = await applies(world, who, { service: 'digitale-sleutel', answers, isSigned: false })
      await answersAQuestion(world, applicant, caseId)
      return { caseId }
    },
  },
  'the work of a robot': {
    points: [
      'a task is opened',
      'a robot leases it',
      'the robot keeps it',
      'the lease runs out',
      'the task is done',
      'it is decided',
    ],
    lives: async (world) => {
      const answers = { question: 'Wie woonde hier in 1921?' }
      const { caseId } = await applies(world, await world.somebody(), { service: 'proef-archief', answers })
      await worksAsRobot(world, caseId)
      return { caseId }
    },
  },
  'a top-up': {
    points: ['a top-up is asked', ...paying, 'the wallet is credited', ...told],
    lives: topsUp,
  },
  'an automatic top-up': {
    points: [
      ...(['a mandate is asked', 'the mandate holds', 'the refill is agreed', 'an opening is booked'] as const),
      ...(['the balance ran low', 'the provider collects', 'the payment is booked', 'the wallet is credited'] as const),
    ],
    lives: agreesToCollecting,
  },
  'a gift on the pass': { points: ['a gift is booked', 'a gift is told'], lives: getsAGift },
} as const satisfies Readonly<Record<string, Story>>

export type StoryName = keyof typeof stories

/** A dwelling has two permits: those of the times before have ended. */
async function endPermits(world: World, { personId }: Known): Promise<void> {
  const moving = `select from cases."case" where applicant = $1 and product = $2 and status in ('submitted', 'waiting')`
  const isStill = async () =>
    (await world.ask(moving, [personId, 'parkeervergunning-bewoner'])).length === 0 ? true : null
  await untilYes(isStill, 'the permits of before')
  const cases = await world.ask<{ case_id: string }>(
    `select case_id from grants."grant" where holder = $1 and kind = 'bewonersvergunning'`,
    [personId],
  )
  // What ended before is refused. One that was given this instant may, by the clock of the program, begin in a moment: then once more.
  const end = (context: OpenContext, id: string) =>
    endGrant(context, id).then(
      () => true,
      (error) => error instanceof Refusal && error.code === 'grants/not-running',
    )
  const allEnded = () =>
    world.byCommand(async (context) => {
      let isDone = true
      for (const { case_id: caseId } of cases)
        for (const { id } of await grantsOfCase(context, caseId)) isDone = (await end(context, id)) && isDone
      return isDone || null
    })
  await untilYes(allEnded, 'the end of the permits of before')
}
