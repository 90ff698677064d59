import { describe, expect, it } from 'vitest'
import { languageMistakes } from '#domain/catalogue/index.ts'
import { products } from '../index.ts'
import { themes } from '../themes.ts'
import { lifeEvents } from './index.ts'

const known = new Set(products.map(({ id }) => id))
const topics = lifeEvents.flatMap((event) =>
  event.topics.map((topic) => [`${event.id}: ${topic.title.nl}`, topic] as const),
)

describe('The life events', () => {
  it('are six', () => expect(lifeEvents).toHaveLength(6))

  it.each(topics)('%s leads somewhere', (_, topic) => {
    for (const id of topic.products ?? []) expect(known, id).toContain(id)
    expect((topic.products ?? []).length + (topic.helpedBy ?? []).length).toBeGreaterThan(0)
  })

  it.each(topics)('%s is told in plain words, in three languages', (_, { title, text }) => {
    expect([...languageMistakes(title), ...languageMistakes(text)]).toEqual([])
    for (const words of [title, text]) expect(Object.keys(words).toSorted()).toEqual(['en', 'fr', 'nl'])
  })

  it.each(themes.map((theme) => [theme.title.nl, theme] as const))('the theme %s leads to them', (_, theme) => {
    expect(theme.lifeEvents.length).toBeGreaterThan(0)
    for (const id of theme.lifeEvents) expect(lifeEvents.map((event) => event.id)).toContain(id)
  })

  it('and themes have titles that people can read', () => {
    const words = [...lifeEvents, ...themes].flatMap(({ title, summary }) => [title, summary])
    expect(words.flatMap(languageMistakes)).toEqual([])
  })
})
