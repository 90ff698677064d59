import type { Language } from '#platform/words.ts'
import { runningWords } from '#ui/words/running.ts'

/** The law that a condition rests on: its official name is Dutch, and what stands before it says so in the language of the page. */
export function LawSource({ source, language }: Readonly<{ source: string; language: Language }>) {
  return (
    <>
      {runningWords(language).lawOf} <span lang="nl">{source}</span>.
    </>
  )
}

/** What an employee wrote himself, which is Dutch: introduced in the language of the page. */
export function WrittenInDutch({ text, language }: Readonly<{ text: string; language: Language }>) {
  if (language === 'nl') return <p lang="nl">{text}</p>
  return (
    <p>
      {runningWords(language).employeeWrote}
      <br />
      <span lang="nl">{text}</span>
    </p>
  )
}
