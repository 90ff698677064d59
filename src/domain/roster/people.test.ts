import { describe, expect, it } from 'vitest'
import { demoCity } from '../../products/demo-city/city.ts'
import { peopleColumns, peopleIn } from './people.ts'

const sofia = {
  ...{ id: '1', number: 'P1', name: 'Sofia Peeters', email: 'sofia@stad.example', themes: ['identity'] },
  ...{ languages: ['nl'], certificates: [] },
}
const read = (...lines: string[]) =>
  peopleIn([peopleColumns.join(';'), ...lines].join('\n'), { city: demoCity, employees: [sofia] })

describe('A file of people', () => {
  it('says each with what they know, in one line', () => {
    const line = 'P2; Tom  Claes ;Tom@Stad.example;identity, life;nl,FR;registration-officer;stadsloket-harmonie'
    expect(read(line, '')).toEqual({
      people: [
        {
          ...{ number: 'P2', name: 'Tom Claes', email: 'tom@stad.example', themes: ['identity', 'life'] },
          ...{ languages: ['nl', 'fr'], certificates: ['registration-officer'], place: 'stadsloket-harmonie' },
        },
      ],
    })
  })
  it('is refused whole, with every mistake by line and column', () => {
    const outcome = read(
      ';;geen adres;koken;nederlands;rijbewijs;nergens',
      'P3;Jan Peeters;sofia@stad.example;identity;nl;;',
      'P3;Jan Peeters;;identity;nl;;',
      'P4;Jan',
      'P5;Jan Maes;;;;;',
    )
    const mistakes = 'mistakes' in outcome ? outcome.mistakes.map(({ line, code }) => `${line} ${code}`) : []
    expect(mistakes).toEqual([
      ...['2 number-missing', '2 name-missing', '2 no-address', '2 unknown-theme', '2 unknown-language'],
      ...['2 unknown-certificate', '2 unknown-place', '3 address-taken', '5 wrong-number-of-columns'],
      ...['6 no-theme', '6 no-language'],
    ])
  })
  it('names nobody twice, and one may leave an address that another of it takes', () => {
    expect(read('P3;Jan;;life;nl;;', 'P3;Jan;;life;nl;;')).toMatchObject({ mistakes: [{ code: 'number-taken' }] })
    const moved = read('P1;Sofia Peeters;nieuw@stad.example;life;nl;;', 'P3;Jan;sofia@stad.example;life;nl;;')
    expect(moved).toMatchObject({ people: [{}, { email: 'sofia@stad.example' }] })
  })
  it('needs its header', () => {
    expect(peopleIn('naam;nummer', { city: demoCity, employees: [] })).toEqual({
      mistakes: [{ line: 1, code: 'wrong-header' }],
    })
  })
})
