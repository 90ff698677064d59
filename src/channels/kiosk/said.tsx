import { inLanguage, productLanguage, type ShellLanguage, type Words } from '#platform/words.ts'
import { Content } from './content.tsx'
import { spokenText } from './spoken-text.ts'

/** A text of a product as who reads it says it; where nobody wrote it in that language, its Dutch, said to be Dutch. */
export function Said({ words, spoken }: Readonly<{ words: Words; spoken: ShellLanguage }>) {
  const text = spokenText(words, spoken)
  return <Content spoken={text === null ? spoken : 'nl'}>{text ?? inLanguage(words, productLanguage(spoken))}</Content>
}
