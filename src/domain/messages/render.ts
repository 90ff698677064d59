import { readFileSync } from 'node:fs'
import type { Language } from '#platform/words.ts'
import type { MessageFacts, Template } from './message.ts'
import type { Content, Contents } from './templates/content.ts'
import { en } from './templates/en.ts'
import { fr } from './templates/fr.ts'
import { nl } from './templates/nl.ts'

/** Who writes, where the pages are (`https://loket.stad.example`), and the path there of the page that tells how to reach the city. */
export type Sender = Readonly<{ city: string; url: string; contact: string }>
export type Rendered = Readonly<{ subject: string; text: string; html: string }>

const contents: Readonly<Record<Language, Contents>> = { nl, en, fr }

const frame = {
  nl: {
    greeting: (name: string) => (name ? `Dag ${name},` : 'Dag,'),
    forWhom: (name: string) => `U vroeg dit voor: ${name}.`,
    record: '',
    footer: (city: string) => `Dit is een automatisch bericht van ${city}. U kunt er niet op antwoorden.`,
    contact: 'Hebt u een vraag? Hier leest u hoe u ons bereikt:',
  },
  en: {
    greeting: (name: string) => (name ? `Dear ${name},` : 'Hello,'),
    forWhom: (name: string) => `You asked this for: ${name}.`,
    record: 'The city writes in Dutch. The Dutch text below is the one that counts.',
    footer: (city: string) => `This is an automatic message from ${city}. You cannot reply to it.`,
    contact: 'Do you have a question? This page tells how to reach us:',
  },
  fr: {
    greeting: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    forWhom: (name: string) => `Vous l’avez demandé pour : ${name}.`,
    record: 'La ville écrit en néerlandais. Le texte néerlandais ci-dessous fait foi.',
    footer: (city: string) => `Ceci est un message automatique de ${city}. Vous ne pouvez pas y répondre.`,
    contact: 'Vous avez une question ? Cette page dit comment nous joindre :',
  },
} as const satisfies Record<Language, unknown>

/**
 * A message as plain text and as HTML. Dutch is the language of record: in another language the Dutch text stands below.
 * Everything that comes from outside is escaped. Throws when a path leads elsewhere than to our own pages.
 */
export function rendered<Kind extends Template>(
  template: Kind,
  facts: MessageFacts[Kind],
  language: Language,
  sender: Sender & Readonly<{ to?: string }>,
): Rendered {
  const said = (of: Language) => aboutWhom(contents[of][template](facts), facts, of)
  const content = said(language)
  const dutch = language === 'nl' ? null : said('nl')
  const link = 'path' in facts ? linkTo(facts.path, sender.url) : null
  const name = (sender.to ?? '').replace(/\s+/g, ' ').trim()
  return {
    subject: content.subject,
    text: asText({ content, dutch, language, name, link, sender }),
    html: asHtml({ content, dutch, language, name, link, sender }),
  }
}

/** After what it says first: for whom it is, when that is not who reads it. */
function aboutWhom(content: Content, facts: object, language: Language): Content {
  const name = 'forWhom' in facts && typeof facts.forWhom === 'string' ? facts.forWhom : null
  if (name === null) return content
  const [first = '', ...rest] = content.paragraphs
  return { ...content, paragraphs: [first, frame[language].forWhom(name), ...rest] }
}

type Parts = Readonly<{
  content: Content
  dutch: Content | null
  language: Language
  name: string
  link: string | null
  sender: Sender
}>

function asText({ content, dutch, language, name, link, sender }: Parts): string {
  const words = frame[language]
  const said = (one: Content) => [one.code, ...one.paragraphs].filter((line) => line !== undefined)
  return [
    words.greeting(name),
    ...said(content),
    ...(link && content.button ? [`${content.button}:\n${link}`] : []),
    ...(dutch ? [words.record, '---', dutch.subject, ...said(dutch)] : []),
    `-- \n${words.footer(sender.city)}\n${words.contact}\n${linkTo(sender.contact, sender.url)}`,
  ].join('\n\n')
}

function asHtml({ content, dutch, language, name, link, sender }: Parts): string {
  const words = frame[language]
  const paragraphs = (one: Content) => one.paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('')
  const code = (one: Content) => (one.code === undefined ? '' : `<p class="code">${escaped(one.code)}</p>`)
  const contact = escaped(linkTo(sender.contact, sender.url))
  const places: Record<string, string> = {
    LANGUAGE: language,
    TITLE: escaped(content.subject),
    PREVIEW: escaped(content.paragraphs[0] ?? ''),
    CITY: escaped(sender.city),
    BODY: `<h1>${escaped(content.subject)}</h1><p>${escaped(words.greeting(name))}</p>${code(content)}${paragraphs(content)}`,
    LINK: escaped(link ?? ''),
    LABEL: escaped(content.button ?? ''),
    MORE: dutch
      ? `<p>${escaped(words.record)}</p><div lang="nl"><h2>${escaped(dutch.subject)}</h2>${paragraphs(dutch)}</div>`
      : '',
    FOOTER: `<p>${escaped(words.footer(sender.city))}</p><p>${escaped(words.contact)} <a href="${contact}">${contact}</a></p>`,
  }
  const dressed = link && content.button ? layout() : layout().replace(/<!--BUTTON-->[\s\S]*<!--\/BUTTON-->/, '')
  return dressed.replace(/%%([A-Z]+)%%/g, (_, place: string) => places[place] ?? '')
}

let kept: string | undefined

/** Made from layout.mjml by scripts/mail-layout.ts: the maker is too large to be part of the running program. */
function layout(): string {
  kept ??= readFileSync(new URL('./layout.html', import.meta.url), 'utf8')
  return kept
}

function linkTo(path: string, origin: string): string {
  const url = new URL(path, origin)
  if (!path.startsWith('/') || url.origin !== new URL(origin).origin)
    throw new Error('A message leads to our own pages only.')
  return url.href
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
