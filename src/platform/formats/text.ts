/**
 * Text as people type and paste it, made safe to keep, compare and print: composed letters (NFC), no halves of
 * characters, no control characters, and none of the invisible ones that reorder or hide what is read.
 */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const controls = /[\p{Cc}--\n]/gv
const halves = /\p{Cs}/gu

/** More than this is never kept; a request body is limited before it. In UTF-16 units. */
const longestText = 50_000

/** One line: every kind of white space becomes one space. */
export const cleanLine = (typed: string): string =>
  cleaned(typed.replace(/[\r\n\t\u2028\u2029]+/g, ' '))
    .replace(/\s+/gu, ' ')
    .trim()

/** Several lines: at most one empty line between two others, none at the ends. */
export function cleanLines(typed: string): string {
  return cleaned(typed.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' '))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without accents, case and signs: what people type is compared so. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Emoji, private use and unassigned characters: nothing that a letter or certificate could print. */
export const hasPictures = (text: string): boolean => /\p{Emoji_Presentation}|\ufe0f|\u20e3|\p{Co}|\p{Cn}/u.test(text)

/** Characters as a person counts them (code points). */
export const lengthOf = (text: string): number => Array.from(text).length

function cleaned(typed: string): string {
  return typed.slice(0, longestText).replace(halves, '').replace(controls, '').replace(invisible, '').normalize('NFC')
}
