import type { Counter, Desk, QueuePolicy, VisitKind } from '#domain/catalogue/index.ts'
import { socialProducts } from '../social.ts'
import { limitedCounters } from './limited-counters.ts'
import { popUpSeasons, studentSeasons } from './seasons.ts'

const pilot = '2021-09-01'
/** The social products go to the social centres. */
const handedOver = '2022-01-01'
const everything = ['identity', 'migration', 'mobility', 'life', 'living']
const two = [{ people: 2, validFrom: pilot }]
const desks = (place: string, count: number, validFrom: string, first = 1): readonly Desk[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${place}-${first + at}`,
    validFrom,
    facilities: first + at === 1 ? ['wheelchair-desk'] : [],
  }))
/** Who may come without an appointment: proposals. */
const queue = (walkIns: readonly string[], validFrom: string): readonly QueuePolicy[] => [
  { ...{ earlyMinutes: 60, lateMinutes: 15, walkIns, mostWaiting: 60, toConfirm: true }, validFrom },
]
const alone = (secondAdult: string) =>
  [{ today: 'second-adult', later: 'replan', secondAdult, validFrom: pilot }] as const

/**
 * Where people are received by appointment (R31 to R33). The pilot as it was decided; the network after it as dated changes: from December
 * 2022 the limited counters open two days a week. Which themes are offered where in a period is the pilot's; the turns are proposals.
 */
export const counters: readonly Counter[] = [
  {
    place: 'districtshuis-berchem',
    facilities: ['step-free', 'hearing-loop'],
    desks: desks('berchem', 2, pilot),
    themes: [
      { themes: ['identity', 'migration', 'life'], validFrom: pilot, validTo: '2022-04-30', toConfirm: true },
      // The season of tax returns: who lost the way in to the form is helped at once.
      { themes: ['identity', 'life', 'digital-key'], validFrom: '2022-05-01', validTo: '2022-07-15', toConfirm: true },
      { themes: [...everything, 'digital-key'], validFrom: '2022-07-16', toConfirm: true },
    ],
    minimumStaff: two,
    alone: alone('de onthaalmedewerker van het districtshuis'),
    rules: [],
    closures: [],
    queue: queue(['identity', 'digital-key'], pilot),
  },
  {
    place: 'huis-van-het-kind-gitschotelhof',
    facilities: ['step-free', 'quiet-room'],
    desks: desks('gitschotelhof', 2, pilot),
    themes: [
      { themes: ['life', 'identity'], validFrom: pilot, validTo: '2022-04-30', toConfirm: true },
      { themes: ['life', 'identity', 'digital-key'], validFrom: '2022-05-01', validTo: '2022-07-15', toConfirm: true },
      { themes: ['life', 'identity', 'living'], validFrom: '2022-07-16', toConfirm: true },
    ],
    minimumStaff: two,
    alone: alone('de verpleegkundige van wacht van het woonzorgcentrum'),
    // An evening for parents who work, on the first Wednesday of the month.
    rules: [
      {
        days: ['wednesday'],
        nth: 1,
        spans: [{ from: '17:00', to: '19:00' }],
        validFrom: '2021-10-01',
        toConfirm: true,
      },
    ],
    closures: [],
    queue: queue([], pilot),
  },
  {
    place: 'stadsloket-harmonie',
    facilities: ['step-free', 'hearing-loop', 'quiet-room'],
    desks: [...desks('harmonie', 6, '2021-05-28'), ...desks('harmonie', 2, '2022-12-01', 7)],
    themes: [{ themes: [...everything, 'digital-key'], validFrom: '2021-05-28' }],
    minimumStaff: [{ people: 2, validFrom: '2021-05-28' }],
    alone: [{ ...alone('de teamcoach van dienst')[0], validFrom: '2021-05-28' }],
    rules: [],
    closures: [],
    queue: queue([...everything, 'digital-key'], '2021-05-28'),
  },
  // Two of ours go in together; who of the prison's service is on the list enters people, and nobody else (R31).
  travelling('gevangenis-antwerpen', ['identity', 'life'], {
    bookedBy: [{ roles: ['prison-list'], validFrom: pilot }],
    alone: [{ ...alone('de begeleider van de gevangenis')[0], today: 'replan' }],
  }),
  // Parents are booked by the ward itself, with a key of its own.
  travelling('kraamloket-middelheim', ['life'], {
    bookedBy: [{ roles: ['maternity-list'], purpose: 'kraamloket-middelheim', validFrom: pilot }],
    alone: [...alone('de vroedvrouw van wacht')],
  }),
  travelling('studentenloket-stan', ['identity', 'migration', 'living'], {
    desks: studentSeasons.flatMap((season) => desks('stan', 2, pilot).map((desk) => ({ ...desk, ...season }))),
    alone: [...alone('de onthaalmedewerker van STAN')],
  }),
  // One Saturday in two, on the square.
  travelling('pop-up-de-roma', ['identity', 'living'], {
    desks: popUpSeasons.flatMap((season) => desks('pop-up', 2, pilot).map((desk) => ({ ...desk, ...season }))),
    alone: [...alone('de marktleider')],
    rules: popUpSeasons.map((season) => ({
      days: ['saturday'],
      everyWeeks: 2,
      spans: [{ from: '10:00', to: '13:00' }],
      ...season,
      toConfirm: true,
    })),
  }),
  ...(['deurne', 'merksem', 'wilrijk'] as const).map(regionalCounter),
  ...limitedCounters.map(limitedCounter),
  ...['sociaal-centrum-berchem', 'sociaal-centrum-borgerhout'].map(socialCentre),
]

/** A counter that comes to where people are, with two of ours: what is not said is as everywhere. */
function travelling(place: string, themes: readonly string[], rest: Partial<Counter>): Counter {
  return {
    ...{ place, facilities: [], desks: desks(place, 2, pilot), minimumStaff: two, alone: [], rules: [], closures: [] },
    themes: [{ themes, validFrom: pilot, toConfirm: true }],
    ...rest,
  }
}

/** From 1 December 2022 (2022_CBS_00280): wider hours, everything. */
function regionalCounter(name: string): Counter {
  return {
    place: `stadsloket-${name}`,
    facilities: ['step-free'],
    desks: desks(name, 4, '2022-12-01'),
    themes: [{ themes: [...everything, 'digital-key'], validFrom: '2022-12-01', toConfirm: true }],
    minimumStaff: [{ people: 2, validFrom: '2022-12-01' }],
    alone: [{ ...alone('de teamcoach van dienst')[0], validFrom: '2022-12-01' }],
    rules: [],
    closures: [],
    queue: queue([...everything, 'digital-key'], '2022-12-01'),
  }
}

/** From 1 December 2022 (2022_IP_00107): two days a week. What is asked often, and by two together as in the pilot, is a proposal. */
function limitedCounter({ id: place, desk }: (typeof limitedCounters)[number]): Counter {
  const validFrom = '2022-12-01'
  return {
    ...{ place, facilities: ['step-free'], desks: desks(desk, 2, validFrom), rules: [], closures: [] },
    themes: [{ themes: ['identity', 'mobility', 'life', 'living'], validFrom, toConfirm: true }],
    minimumStaff: [{ people: 2, validFrom }],
    alone: [{ ...alone('de onthaalmedewerker van het districtshuis')[0], validFrom }],
    queue: queue([], validFrom),
  }
}

/** From 1 January 2022 the social products are done here (2021_CBS_04787). Quiet, and two together: proposals. */
function socialCentre(place: string): Counter {
  return {
    ...{ place, facilities: ['step-free', 'quiet-room'], desks: desks(place, 2, handedOver), rules: [], closures: [] },
    themes: [{ themes: ['social'], validFrom: handedOver, toConfirm: true }],
    minimumStaff: [{ people: 2, validFrom: handedOver }],
    alone: [{ ...alone('de onthaalmedewerker van het sociaal centrum')[0], validFrom: handedOver }],
    queue: queue(['social'], handedOver),
  }
}

const visit = (product: string, theme: string, minutes: number, eachFurther = 10): VisitKind => ({
  ...{ product, theme, minutes, eachFurther, validFrom: pilot, toConfirm: true },
})

/** How long a visit takes: estimates of the counters, to be confirmed. `eachFurther`: minutes for each person after the first. */
export const visits: readonly VisitKind[] = [
  visit('identiteitskaart', 'identity', 15),
  visit('reispas', 'identity', 15),
  visit('rijbewijs', 'mobility', 15),
  visit('adreswijziging', 'living', 15, 5),
  visit('geboorteaangifte', 'life', 30, 0),
  visit('verblijf', 'migration', 30, 20),
  // Keys are given by a registration officer alone; whether the city asks a certificate of its own, it confirms.
  { ...visit('digitale-sleutel', 'digital-key', 20, 15), certificate: 'registration-officer' },
  ...socialProducts.map((product) => ({ ...visit(product, 'social', 30, 0), validFrom: handedOver })),
]
