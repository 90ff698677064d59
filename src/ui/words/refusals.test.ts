import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '#platform/words.ts'
import { refusalText } from './refusals.ts'

const languages: readonly Language[] = ['nl', 'fr', 'en']
const thrown = globSync('src/{domain,channels,platform,outside}/**/*.{ts,tsx}')
  .filter((file) => !/\.(test|fixture)\.tsx?$/.test(file))
  .flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/new Refusal\(\s*'(?<kind>[a-z-]+)',\s*'(?<code>[a-z/-]+)'/g),
  ])
  .map(({ groups }) => ({ kind: groups?.kind ?? '', code: groups?.code ?? '' }))
const fault = refusalText('fault', 'platform/fault', 'nl').title

describe('A refusal', () => {
  it('is found in the program', () => expect(thrown.length).toBeGreaterThan(60))

  it.each(thrown)('$code is said in words, not as a fault of ours', ({ kind, code }) => {
    for (const language of languages) {
      const { title, text } = refusalText(kind, code, language)
      expect(title.length * text.length).toBeGreaterThan(0)
      expect(`${title} ${text}`).not.toContain('/')
    }
    expect(refusalText(kind, code, 'nl').title).not.toBe(fault)
  })

  it.each(thrown)('$code is short in Dutch: at most 15 words in a sentence', ({ kind, code }) => {
    const { text } = refusalText(kind, code, 'nl')
    for (const sentence of text.split(/[.!?]\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15)
  })
})
