import { describe, expect, it } from 'vitest'
import { laneWhys, whyNots } from '#domain/appointments/index.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'

const codes = [...whyNots, 'unknown'] as const
const isShort = (text: string) => text.split(/[.!?]\s/).every((sentence) => sentence.split(/\s+/).length <= 15)

describe('Why a time is not offered', () => {
  it.each(codes)('%s is said to the customer in plain words, in each language', (code) => {
    for (const language of ['nl', 'fr', 'en'] as const) {
      const said = findingWords(language).because[code] ?? ''
      expect(said).toMatch(/[.!]$/)
      expect(said).not.toContain(code.includes('-') ? code : '{')
    }
    expect(isShort(findingWords('nl').because[code] ?? '')).toBe(true)
  })

  it.each(codes)('%s is said to the employee', (code) => {
    const said = deskAppointmentWords.why[code] ?? ''
    expect(said).toMatch(/[.!]$/)
    expect(isShort(said)).toBe(true)
  })

  it.each(laneWhys)('%s of one employee at one desk is said with what lacks', (because) => {
    const said = deskAppointmentWords.lane[because]('Pasjtoe')
    expect(said.length).toBeGreaterThan(10)
    expect(said).not.toContain(because)
  })

  it('says each reason differently: a customer who reads two knows which is theirs', () => {
    for (const words of [findingWords('nl').because, findingWords('fr').because, findingWords('en').because])
      expect(new Set(codes.map((code) => words[code])).size).toBe(codes.length)
  })
})
