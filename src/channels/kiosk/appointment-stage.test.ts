import { describe, expect, it } from 'vitest'
import { stageOf } from './appointment-by-code-pages.tsx'
import { toldBy } from './appointment-who-pages.tsx'

const at = (time: string) => new Date(`2026-11-27T${time}:00+01:00`)
const slot = { day: '2026-11-27', startsAt: at('10:00'), endsAt: at('10:15'), window: null } as const
/** At home somewhere between ten and noon; the route says half past ten. */
const home = { ...slot, startsAt: at('10:30'), endsAt: at('10:45'), window: { from: at('10:00'), until: at('12:00') } }

describe('How it stands with an appointment at a contact point', () => {
  it.each([
    ['09:59', 'to-come'],
    ['10:00', 'now'],
    ['10:14', 'now'],
    ['10:15', 'over'],
  ] as const)('at a counter, at %s, is %s', (time, stage) => {
    expect(stageOf({ ...slot, state: 'booked' }, at(time))).toBe(stage)
  })

  it.each([
    ['10:29', 'to-come'],
    ['11:59', 'now'],
    ['12:00', 'over'],
  ] as const)('at home, at %s, is %s: the team comes within its window', (time, stage) => {
    expect(stageOf({ ...home, state: 'booked' }, at(time))).toBe(stage)
  })

  it('is not over for who was noted as there and still waits, that day', () => {
    expect(stageOf({ ...slot, state: 'arrived' }, at('09:50'))).toBe('now')
    expect(stageOf({ ...slot, state: 'arrived' }, at('11:30'))).toBe('now')
    expect(stageOf({ ...slot, state: 'arrived' }, new Date('2026-11-28T09:00:00+01:00'))).toBe('over')
  })

  it.each([
    ['done', 'over'],
    ['no-show', 'over'],
    ['cancelled', 'cancelled'],
  ] as const)('that is %s is %s, whatever the hour', (state, stage) => {
    expect(stageOf({ ...slot, state }, at('09:00'))).toBe(stage)
  })
})

describe('What comes to a number', () => {
  const beside = (printer: unknown) => ({ spoken: 'nl', printer }) as Parameters<typeof toldBy>[1]

  it('is a message on a mobile, and on a landline the code: on paper only where there is a printer', () => {
    expect(toldBy('+32470392454', beside(null))).toContain('sms op 0470 39 24 54')
    expect(toldBy('+3232303924', beside(null))).toBe(
      'Op dit nummer komt geen sms aan. Schrijf de code op, of neem ze mee op uw gsm.',
    )
    expect(toldBy('+3232303924', beside({}))).toContain('op papier')
  })
})
