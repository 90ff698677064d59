import { describe, expect, it } from 'vitest'
import { saidUnder } from './said.ts'

describe('What an address says was done', () => {
  const words = { bewaard: 'Dat is bewaard.' }

  it('is told in the words for it', () => {
    expect(saidUnder(words, 'bewaard')).toBe('Dat is bewaard.')
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', undefined, ['bewaard']])(
    'is nothing where the address says %j',
    (name) => {
      expect(saidUnder(words, name)).toBeUndefined()
    },
  )
})
