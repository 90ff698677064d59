import { describe, expect, it } from 'vitest'
import { type Answer, type Field, toFollow } from '#domain/forms/index.ts'
import { waitsForPaper } from '#ui/words/following.ts'
import { fieldsOn, standShown } from './following.ts'

const term = { days: 14, remindAfter: 7 }
const paper: Field = {
  ...{ name: 'proof', kind: 'file', label: { nl: 'Bewijs' } },
  follows: [
    { ...term, validFrom: '2021-01-01', validTo: '2021-06-30' },
    { ...term, validFrom: '2021-09-01', days: 21 },
  ],
}

describe('A question for a paper', () => {
  it('says that it may follow on the days of a term alone, and that term', () => {
    const daysOn = (day: string) => fieldsOn([paper], day)[0]?.follows?.map(({ days }) => days)
    expect(daysOn('2021-06-30')).toEqual([14])
    expect(daysOn('2021-07-01')).toEqual([])
    expect(daysOn('2021-09-01')).toEqual([21])
  })

  it('that belongs to what is filed stays as it is', () => {
    const { follows: _, ...now } = paper
    expect(fieldsOn([now], '2021-09-01')).toEqual([now])
  })
})

describe('An application that waits for its customer', () => {
  const statuses = { 'awaiting-customer': 'Wacht op uw antwoord', submitted: 'In behandeling' }
  const shown = (reason: string, proof: Answer) =>
    standShown({ status: 'awaiting-customer', reason, answers: { proof } }, statuses, 'Breng nog een papier')

  it('has a paper to bring where one was promised, and a question to answer where somebody asked one', () => {
    expect(shown('paper-follows', toFollow)).toBe('Breng nog een papier')
    expect(shown('more-information', toFollow)).toBe('Wacht op uw antwoord')
  })

  it('waits for him no more once the last paper is there', () => {
    expect(shown('paper-follows', { id: 'f', name: 'a.pdf', size: 9, type: 'application/pdf' })).toBe('In behandeling')
  })

  it('says in a list of applications that it waits for the paper, and until when where that is known', () => {
    expect(waitsForPaper('nl', '20 september 2021')).toBe('Wacht op uw papier, ten laatste op 20 september 2021')
    expect(waitsForPaper('fr', null)).toBe('Attend votre document')
  })
})
