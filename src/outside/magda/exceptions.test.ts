import { describe, expect, it } from 'vitest'
import type { SourceNotice } from './consulted.ts'
import { handlings, noticed, ownNotices, verdictOn } from './exceptions.ts'

const notice = (code: string, type: SourceNotice['type'] = 'FOUT'): SourceNotice => ({ code, type })

describe('The exception', () => {
  it.each([
    ['30001', { outcome: 'unknown' }],
    ['30101', { outcome: 'unknown' }],
    ['50030', { outcome: 'unknown' }],
    ['30003', { outcome: 'wrong-question' }],
    ['20002', { outcome: 'wrong-question' }],
    ['13202', { outcome: 'not-allowed', first: 'register' }],
    ['15021', { outcome: 'not-allowed' }],
    ['40006', { outcome: 'alarm' }],
    ['60011', { outcome: 'alarm' }],
    ['48181', { outcome: 'manual' }],
    ['40046', { outcome: 'wrong-question' }],
    ['45008', { outcome: 'unknown' }],
    ['445810', { outcome: 'alarm' }],
    ['20110', { outcome: 'alarm' }],
    ['60000', { outcome: 'manual' }],
    ['60006', { outcome: 'silent', retry: 'soon' }],
    ['60007', { outcome: 'silent', retry: 'soon' }],
    ['60009', { outcome: 'silent', retry: 'soon' }],
    ['60013', { outcome: 'silent', retry: 'soon' }],
    ['99986', { outcome: 'silent', retry: 'soon' }],
    ['99994', { outcome: 'silent', retry: 'soon' }],
    ['99997', { outcome: 'silent', retry: 'soon' }],
    ['99995', { outcome: 'silent', retry: 'later' }],
    ['99996', { outcome: 'silent', retry: 'later' }],
  ] as const)('%s alone leads to %o', (code, verdict) => {
    expect(verdictOn([notice(code)], false)).toEqual(verdict)
  })

  it.each(Object.keys(handlings))('%s beside an answer takes nothing away', (code) => {
    expect(verdictOn([notice(code)], true)).toEqual({ outcome: 'found' })
  })

  it.each(['30004', '30040', '30042', '70001', '99984'])(
    '%s is a warning: without an answer nothing is known',
    (code) => {
      expect(verdictOn([notice(code, 'WAARSCHUWING')], false).outcome).toBe('unknown')
    },
  )

  it('30004 asks again with the new number when nothing else was said', () => {
    expect(verdictOn([notice('30004', 'WAARSCHUWING')], false).first).toBe('re-key')
  })

  it('that we do not know is looked at by a person; a warning that we do not know is none of our business', () => {
    expect(verdictOn([notice('77777')], false).outcome).toBe('manual')
    expect(verdictOn([notice('77777', 'WAARSCHUWING')], false).outcome).toBe('unknown')
  })
})

describe('Of several exceptions', () => {
  it('a silent source weighs more than one that knows nothing: nobody is unknown because a source was silent', () => {
    expect(verdictOn([notice('30001'), notice('60006')], false)).toEqual({ outcome: 'silent', retry: 'soon' })
  })

  it('having no access weighs more than silence', () => {
    expect(verdictOn([notice('60006'), notice('40006')], false)).toEqual({ outcome: 'alarm' })
  })
})

describe('No exception', () => {
  it('and no answer is unknown, never a refusal', () => {
    expect(verdictOn([], false)).toEqual({ outcome: 'unknown' })
  })

  it('is without an outcome', () => {
    expect(Object.values(ownNotices).every(({ outcome }) => outcome.length > 0)).toBe(true)
    expect(verdictOn([noticed('TIMEOUT')], false)).toEqual({ outcome: 'silent', retry: 'soon' })
  })
})
