import MiniSearch from 'minisearch'
import { inLanguage, type Language, type Words } from '#platform/words.ts'
import type { LifeEvent } from '../entrance.ts'
import type { Product } from '../product.ts'
import { type Splitter, splitterOf } from './compounds.ts'
import type { Synonym } from './synonyms.ts'
import { contentOf, plain, rootOf, wordsOf } from './terms.ts'

/** What a search finds. `id` is a product's, or that of the life event in which the topic stands. */
export type Found = Readonly<{ kind: 'product' | 'topic'; id: string; title: string; summary: string }>

export type Search = (query: string, options?: Readonly<{ language?: Language; limit?: number }>) => readonly Found[]

type Entry = Readonly<{
  key: string
  kind: Found['kind']
  id: string
  title: Words
  summary: Words
  synonyms: readonly string[]
}>

/** Longer questions than this are cut: nobody types them, only programs do. */
const longest = 200
/** A hit that scores less than this share of the best one is noise. */
const worthShowing = 0.25

/** Words that make compounds in what residents ask, beside those of the catalogue itself. */
const builders =
  `aangifte adres afval akte attest beleid bewijs bevolking bewoner borden domicilie echtscheiding emissie gezin
geboorte geschiedenis historiek huwelijk inschrijving kaart kies kind leven levens lage nationaliteit overlijden parkeer
parkeren recht register samen samenstelling samenwoning sorteer stelling straat trouw uittreksel verblijf verbod vergunning
verhuis woonst woon wijziging wettelijk zone`.split(/\s+/)

/** An index in memory over products and topics; built again when the catalogue or its synonyms change (a few ms). */
export function searchOver(
  catalogue: Readonly<{ products: readonly Product[]; lifeEvents: readonly LifeEvent[]; synonyms: readonly Synonym[] }>,
): Search {
  const entries = new Map(entriesOf(catalogue).map((entry) => [entry.key, entry]))
  const split = splitterOf([...builders, ...[...entries.values()].flatMap((entry) => textOf(entry).flatMap(wordsOf))])
  const meaningOf = meanings(catalogue.synonyms)
  const exact = exactPhrases([...entries.values()])
  const index = new MiniSearch<Record<string, string>>({
    idField: 'key',
    fields: ['title', 'synonyms', 'otherTitles', 'summary'],
    tokenize: (text) => [...contentOf(text)],
    processTerm: (word) => formsOf(word, split),
  })
  index.addAll([...entries.values()].map(indexed))

  return (query, { language = 'nl', limit = 8 } = {}) => {
    const asked = plain(query.slice(0, longest))
    const content = contentOf(asked)
    if (content.length === 0) return []
    const hits = index.search([...content, ...meaningOf(asked)].join(' '), {
      boost: { title: 3, synonyms: 3, otherTitles: 2, summary: 0.7 },
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      prefix: (term, at, terms) => at === terms.length - 1 && term.length > 2,
      weights: { fuzzy: 0.35, prefix: 0.5 },
      boostDocument: (key) => exact(asked, String(key)) * (entries.get(String(key))?.kind === 'topic' ? 0.8 : 1),
    })
    const least = (hits[0]?.score ?? 0) * worthShowing
    return hits
      .filter((hit) => hit.score >= least)
      .slice(0, limit)
      .flatMap((hit) => entries.get(hit.id) ?? [])
      .map(({ kind, id, title, summary }) => ({
        kind,
        id,
        title: inLanguage(title, language),
        summary: inLanguage(summary, language),
      }))
  }
}

function entriesOf(catalogue: Readonly<{ products: readonly Product[]; lifeEvents: readonly LifeEvent[] }>): Entry[] {
  return [
    ...catalogue.products.map(({ id, title, summary, synonyms }) => ({
      key: `product ${id}`,
      kind: 'product' as const,
      id,
      title,
      summary,
      synonyms,
    })),
    // A topic that leads to products is found by those products.
    ...catalogue.lifeEvents.flatMap((event) =>
      event.topics
        .filter((topic) => !topic.products)
        .map((topic, at) => ({
          key: `topic ${event.id} ${at}`,
          kind: 'topic' as const,
          id: event.id,
          title: topic.title,
          summary: topic.text,
          synonyms: topic.synonyms ?? [],
        })),
    ),
  ]
}

const textOf = ({ title, synonyms }: Entry): string[] => [title.nl, ...synonyms]

const indexed = ({ key, title, summary, synonyms }: Entry): Record<string, string> => ({
  key,
  title: title.nl,
  synonyms: synonyms.join(' . '),
  otherTitles: [title.en, title.fr].join(' '),
  summary: [summary.nl, summary.en, summary.fr].join(' '),
})

/** A word is found by its root and by the roots of its parts. */
function formsOf(word: string, split: Splitter): string[] {
  return [...new Set([rootOf(word), ...split(word).map(rootOf)])]
}

/** What the words and phrases of a question also mean. */
function meanings(synonyms: readonly Synonym[]): (asked: string) => readonly string[] {
  const said = new Map<string, string>()
  for (const { say, mean } of synonyms) for (const phrase of say) said.set(rooted(phrase), mean)
  return (asked) => {
    const roots = wordsOf(asked).map(rootOf)
    const phrases = roots.flatMap((_, from) => [1, 2, 3].map((length) => roots.slice(from, from + length).join(' ')))
    return [...new Set(phrases.flatMap((phrase) => said.get(phrase) ?? []))]
  }
}

/** How much more an entry counts that carries the whole question as its title or as one of its synonyms. */
function exactPhrases(entries: readonly Entry[]): (asked: string, key: string) => number {
  const carriers = new Map<string, Set<string>>()
  const add = (phrase: string, key: string) => carriers.set(phrase, (carriers.get(phrase) ?? new Set()).add(key))
  for (const entry of entries) {
    for (const phrase of [...Object.values(entry.title), ...entry.synonyms]) {
      add(wholly(phrase), entry.key)
      add(rooted(phrase), entry.key)
    }
  }
  return (asked, key) => {
    if (carriers.get(wholly(asked))?.has(key)) return 10
    return carriers.get(rooted(asked))?.has(key) ? 2.5 : 1
  }
}

const rooted = (phrase: string): string => contentOf(phrase).map(rootOf).join(' ')
/** With the small words, which tell `wie woont hier` from `waar woon ik`. */
const wholly = (phrase: string): string => `= ${wordsOf(phrase).map(rootOf).join(' ')}`
