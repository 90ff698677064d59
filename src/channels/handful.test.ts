import { describe, expect, it } from 'vitest'
import type { Field } from '#domain/forms/index.ts'
import { before, handfulOf, optionsOf } from './handful.ts'

const letters = [...'abcdefghijklm']
const values = (handful: { shown: readonly { value: string }[] }) => handful.shown.map(({ value }) => value).join('')
const aQuestion = (count: number, kind: Field['kind'] = 'choice'): Field => ({
  ...{ name: 'letter', kind, label: { nl: 'Letter' } },
  options: letters.slice(0, count).map((value) => ({ value, label: { nl: value } })),
})

describe('A list on a screen that one touches', () => {
  it.each([1, 4, 5, 6, 9, 13])('of %i is shown whole, at most five choices at a time', (count) => {
    const seen: string[] = []
    for (
      let screen = handfulOf(letters.slice(0, count));
      ;
      screen = handfulOf(letters.slice(0, count), String(seen.length))
    ) {
      expect(screen.shown.length + (screen.left > 0 ? 1 : 0)).toBeLessThanOrEqual(5)
      seen.push(...screen.shown)
      if (screen.left === 0) break
    }
    expect(seen).toEqual(letters.slice(0, count))
  })

  it('begins at its begin, whatever is asked', () => {
    for (const asked of ['-3', 'x', '0.5', '']) expect(handfulOf(letters, asked).from).toBe(0)
    expect(handfulOf(letters, '99').from).toBe(12)
  })

  it('leads back to the screen before, and from the first to what led to it', () => {
    expect([8, 4, 0].map((from) => before({ from }, '/hier', '/erboven'))).toEqual([
      '/hier?vanaf=4',
      '/hier',
      '/erboven',
    ])
  })
})

describe('A question with many options', () => {
  it('shows first the screen with what was chosen before', () => {
    expect(values(optionsOf(aQuestion(13), null))).toBe('abcd')
    expect(values(optionsOf(aQuestion(13), 'f'))).toBe('efgh')
    expect(values(optionsOf(aQuestion(13), 'm'))).toBe('ijklm')
  })

  it('shows the screen that is asked, also when something was chosen on another', () => {
    expect(values(optionsOf(aQuestion(13), 'm', '0'))).toBe('abcd')
  })

  it('keeps several answers on one screen', () => {
    expect(values(optionsOf(aQuestion(7, 'choices'), ['a']))).toBe('abcdefg')
  })
})
