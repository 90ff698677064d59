import { randomInt } from 'node:crypto'

// Without letters that sound or look alike when read aloud (I L O U, and 0 1).
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new case number, `LM-7KQ4-M2XR`: no meaning, no order, nothing to guess a neighbour's from. */
export function newCaseNumber(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `LM-${group()}-${group()}`
}

/** The number as somebody typed or said it, in our form; null when it cannot be one. */
export function readCaseNumber(written: string): string | null {
  const bare = written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^LM/, '')
  return bare.length === 8 && [...bare].every((letter) => letters.includes(letter))
    ? `LM-${bare.slice(0, 4)}-${bare.slice(4)}`
    : null
}

/**
 * What a word may be the beginning of: three letters or figures of a group, or more than a group (`7KQ4-M2`); null: of no number. A word
 * of other letters than numbers have, or a longer one, is a name.
 */
export function numberStart(word: string): string | null {
  const bare = word.toUpperCase().replace(/^LM-/, '')
  if (!/^[0-9A-Z]{1,4}(-[0-9A-Z]{0,4})?$/.test(bare)) return null
  return bare.replace(/-$/, '').length >= 3 ? bare : null
}
