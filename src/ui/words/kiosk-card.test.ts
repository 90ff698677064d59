import { describe, expect, it } from 'vitest'
import { shellLanguages } from '#platform/words.ts'
import { cardEnds, kioskCardWords } from './kiosk-card.ts'

describe('What is said of a card', () => {
  it('is short where its reader does not work, and of signing on a phone', () => {
    for (const language of shellLanguages) {
      const { readerGone, noPhone, otherBack, signPhoneTitle, signPhoneText, signElsewhere } = kioskCardWords(language)
      const sentences = [readerGone, noPhone, otherBack, signPhoneTitle, signPhoneText, signElsewhere]
      for (const sentence of sentences.flatMap((part) => part.split(/[.!?:؟]\s/)))
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15)
    }
  })

  it.each(cardEnds)('%s is short in every language of a contact point', (end) => {
    for (const language of shellLanguages) {
      const { title, text } = kioskCardWords(language).ends[end]
      const sentences = [title, ...text].flatMap((part) => part.split(/[.!?:]\s/))
      for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15)
    }
  })
})
