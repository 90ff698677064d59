import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiledLayout } from '../../../scripts/mail-layout.ts'
import { languageMistakes } from '../catalogue/index.ts'
import type { Template } from './message.ts'
import { someFacts } from './messages.fixture.ts'
import { rendered } from './render.ts'
import { en } from './templates/en.ts'
import { fr } from './templates/fr.ts'
import { nl } from './templates/nl.ts'

const sender = { city: 'Stad Demo', url: 'https://loket.example', contact: '/contact', to: 'Ömer Yıldız-Şahin' }
const templates = Object.keys(someFacts) as Template[]
const languages = ['nl', 'en', 'fr'] as const
const every = templates.flatMap((template) => languages.map((language) => [template, language] as const))

describe.each(every)('The message %s in %s', (template, language) => {
  const { subject, text, html } = rendered(template, someFacts[template], language, sender)

  it('says the same as text and as HTML', () => {
    expect(subject.length).toBeLessThan(80)
    expect(text).toContain('Ömer')
    expect(html).toContain('Ömer')
    expect(html).toContain(`lang="${language}"`)
  })
  it('has every place filled in, and nothing from elsewhere', () => {
    expect(html).not.toMatch(/%%|undefined|\[object/)
    expect(text).not.toMatch(/undefined|\[object/)
    expect(html).not.toMatch(/<script|<img|@import|fonts\.googleapis/)
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/loket\.example\//)
  })
  it('has a button exactly when it has a page', () => {
    expect(html.includes('class="button"') || html.includes('BUTTON')).toBe('path' in someFacts[template])
    const { path } = someFacts[template] as { path?: string }
    expect(text.includes(`https://loket.example${path ?? '/mijn-loket'}`)).toBe(path !== undefined)
  })
})

describe('Every text', () => {
  it.each(templates)('%s is plain language', (template) => {
    const contents = { nl, en, fr }
    const lines = (language: (typeof languages)[number]) => {
      const { subject, paragraphs, button = '' } = contents[language][template](someFacts[template] as never)
      return [subject, ...paragraphs, button]
    }
    const texts = lines('nl').map((words, index) => ({ nl: words, en: lines('en')[index], fr: lines('fr')[index] }))
    expect(texts.flatMap((words) => languageMistakes(words))).toEqual([])
    expect([lines('en').length, lines('fr').length]).toEqual([texts.length, texts.length])
  })

  it('in another language carries the Dutch one, which counts', () => {
    const { text, html } = rendered('refused', someFacts.refused, 'fr', sender)
    expect(text).toContain('In Mijn loket leest u waarom.')
    expect(html).toContain('<div lang="nl">')
  })
})

describe('A message about something for a member of the household', () => {
  it.each(languages)('says in %s for whom, after what it says first', (language) => {
    const facts = { ...someFacts['certificate-ready'], forWhom: 'Finn <Wouters>' }
    const { text, html } = rendered('certificate-ready', facts, language, sender)
    expect(text.split('\n\n')[2]).toContain('Finn <Wouters>')
    expect(html).toContain('Finn &#60;Wouters')
    expect(rendered('certificate-ready', someFacts['certificate-ready'], language, sender).text).not.toContain('Finn')
  })
})

describe('Money that was given back', () => {
  const account = { nl: 'uw rekening', en: 'your account', fr: 'votre compte' }
  const counter = { nl: 'contant aan het loket', en: 'in cash at the counter', fr: 'en espèces au guichet' }

  it.each(languages)('in cash is on no account, says %s', (language) => {
    for (const template of ['payment-refunded', 'pass-refunded'] as const) {
      const said = (inCash: boolean) =>
        rendered(template, { ...someFacts[template], inCash } as never, language, sender).text
      expect(said(true)).toContain(counter[language])
      expect(said(true)).not.toContain(account[language])
      expect(said(false)).toContain(account[language])
      expect(said(false)).not.toContain(counter[language])
    }
  })
})

describe('What comes from outside', () => {
  it('is escaped', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const mark = `<b>${text}"'&</b>`
        const facts = { ...someFacts['application-received'], number: mark, product: { nl: mark } }
        const { html } = rendered('application-received', facts, 'nl', { ...sender, to: mark })
        expect(html).not.toContain('<b>')
      }),
    ))
  it('cannot name a place of the layout', () => {
    const facts = { ...someFacts.refused, number: '%%LINK%%' }
    expect(rendered('refused', facts, 'nl', sender).html).toContain('aanvraag %%LINK%%.')
  })
  it.each(['https://elders.example/', '//elders.example', 'mijn-loket', 'javascript:alert(1)'])(
    'leads nowhere else: %s',
    (path) => {
      expect(() => rendered('refused', { ...someFacts.refused, path }, 'nl', sender)).toThrow('our own pages')
    },
  )
})

describe('The layout', () => {
  it('is what its source makes (scripts/mail-layout.ts)', async () => {
    expect(readFileSync(new URL('./layout.html', import.meta.url), 'utf8')).toBe(await compiledLayout())
  })
})
