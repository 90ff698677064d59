import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2 asks 4.5 for text and 3 for what one must see of a control; the brand on paper is held to 7. */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ['brand', 'paper', 7],
  ['on-brand', 'brand', 7],
  ['on-brand', 'brand-hover', 7],
  ['ink', 'paper', 7],
  ['ink', 'sand', 7],
  ['ink', 'mist', 7],
  ['ink', 'raised', 7],
  ['ink', 'bad-soft', 7],
  ['ink', 'good-soft', 7],
  ['ink', 'accent-soft', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'raised', 4.5],
  ['ink-soft', 'sand', 4.5],
  ['ink-soft', 'mist', 4.5],
  ['brand', 'sand', 4.5],
  ['brand', 'mist', 4.5],
  ['brand', 'raised', 4.5],
  ['brand', 'accent-soft', 4.5],
  ['brand-hover', 'paper', 4.5],
  ['on-deep', 'deep', 7],
  ['accent', 'deep', 3],
  ['on-accent', 'accent', 7],
  ['on-accent-soft', 'accent-soft', 4.5],
  ['good', 'paper', 4.5],
  ['good', 'good-soft', 4.5],
  ['bad', 'paper', 4.5],
  ['bad', 'raised', 4.5],
  ['bad', 'bad-soft', 4.5],
  ['bad', 'mist', 4.5],
  ['on-bad', 'bad', 4.5],
  ['control', 'paper', 3],
  ['control', 'raised', 3],
  ['focus-ring', 'paper', 3],
  ['focus-ring', 'focus-halo', 3],
  ['mark', 'paper', 3],
]

const modes = {
  light: [],
  dark: ['(prefers-color-scheme: dark)'],
  'more contrast': ['(prefers-contrast: more)'],
  'dark, more contrast': [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(prefers-contrast: more) and (prefers-color-scheme: dark)',
  ],
} as const

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours that hold in a mode, in the order of the file. */
function tokensIn(conditions: readonly string[]): ReadonlyMap<string, string> {
  const blocks = [...css.matchAll(/(?:@media ([^{]+?) \{\s*)?:root \{([^}]*)\}/g)]
  const tokens = new Map<string, string>()
  for (const [, condition, body = ''] of blocks) {
    if (condition !== undefined && !conditions.includes(condition)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) tokens.set(name, value)
  }
  return tokens
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(Object.entries(modes))('The colours, %s', (_, conditions) => {
  const tokens = tokensIn(conditions)

  it.each(pairs)('%s on %s is at least %d to 1', (ink, ground, least) => {
    const [one, other] = [tokens.get(ink), tokens.get(ground)]
    if (one === undefined || other === undefined) throw new Error(`no token ${ink} or ${ground}`)
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least)
  })
})

describe('The colours of strong contrast, chosen on a screen', () => {
  const [, body = ''] = /:root:has\(\.lom-reach-contrast\) \{([^}]*)\}/.exec(css) ?? []
  const chosen = new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
  const tokens = new Map([...tokensIn([]), ...chosen])

  it.each(pairs)('%s on %s is at least %d to 1, and 7 where it is text', (ink, ground, least) => {
    const found = contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')
    expect(found).toBeGreaterThanOrEqual(least >= 4.5 ? 7 : least)
  })
})

describe('The contrast of black on white', () => {
  it('is 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21))
})
