import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#domain/cases/index.ts'
import { howHelped, momentsOf, statusShown } from './case-moments.ts'

const step = (what: string, channel = 'desk', by: CaseEvent['by'] = 'employee'): CaseEvent => {
  return { what, by, channel, facts: {}, at: new Date('2026-03-02T09:00:00Z') }
}
const permit = { issues: { template: 'permit', kind: { nl: 'Vergunning' } }, signature: 'none' } as const
const said = (timeline: readonly CaseEvent[], product: Parameters<typeof momentsOf>[1] = permit) =>
  momentsOf(timeline, product).map(({ title, text }) => [title, text])

describe('The status of a file at the desk', () => {
  it('says that the client has to answer, not the employee', () => {
    expect(statusShown('awaiting-customer')).toBe('Wacht op de klant')
    expect(statusShown('granted')).toBe('Klaar')
    expect(statusShown('no-status')).toBeUndefined()
  })
})

describe('The help with which a file was asked', () => {
  it('was at the counter, or on the telephone', () => {
    expect(howHelped([step('started'), step('submitted')])).toBe('Aan het loket, geholpen door een medewerker')
    expect(howHelped([step('started', 'phone'), step('submitted', 'phone')])).toMatch(/^Per telefoon/)
  })

  it('was where it was handed in, however it began and whoever looked at it later', () => {
    const atCounter = [step('started', 'portal', 'resident'), step('continued', 'phone'), step('submitted')]
    expect(howHelped([...atCounter, step('looked-at', 'phone')])).toMatch(/^Aan het loket/)
    expect(howHelped([step('started'), step('continued', 'phone'), step('submitted', 'phone')])).toMatch(
      /^Per telefoon/,
    )
  })
})

describe('The history of a file at the desk', () => {
  it('says signed of what is signed only', () => {
    const timeline = [step('submitted', 'portal', 'resident')]
    expect(said(timeline)).toEqual([['Ingediend', 'de klant, online']])
    expect(said(timeline, { ...permit, signature: 'qualified' })).toEqual([
      ['Ondertekend en ingediend', 'de klant, online'],
    ])
  })

  it('says who looked on the telephone, newest first, and looks one after the other once', () => {
    const looks = [step('looked-at'), step('looked-at', 'phone')]
    expect(said([step('submitted', 'phone'), ...looks])).toEqual([
      ['Bekeken', 'een medewerker, telefoon'],
      ['Ingediend', 'een medewerker, telefoon'],
    ])
  })
})
