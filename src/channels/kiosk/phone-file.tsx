import { type Field, largestFile, type Problem } from '#domain/forms/index.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'
import { describedBy, FormGroup, problemText } from '#ui/index.ts'
import { shellFileProblems } from '#ui/words/kiosk-shell/files.ts'
import { paperWords } from '#ui/words/paper.ts'

const kinds = ['pdf', 'jpeg', 'png', 'heic'] as const
const names = { pdf: 'PDF', jpeg: 'JPG', png: 'PNG', heic: 'HEIC' } as const

/** What is wrong with a file that was sent, in the language of the screen. */
export function fileProblem(problem: Problem, field: Field, language: ShellLanguage): string {
  const { max = largestFile, accept = kinds } = field
  const megabytes = Math.floor(max / 100_000) / 10
  if (language === 'tr' || language === 'ar' || language === 'uk') {
    const said: Readonly<Record<string, string>> = shellFileProblems[language]
    const text = said[problem.code.replace('forms/', '')] ?? said['missing'] ?? ''
    return text.replace('{megabytes}', String(megabytes))
  }
  const facts = { megabytes, megapixels: 60, accept: accept.join(', ') }
  return problemText({ facts, ...problem }, field, productLanguage(language))
}

type Shown = Readonly<{ field: Field; language: ShellLanguage; error: string | undefined }>

/** The one file that a phone is asked for, where the words of fields are not written in its language. */
export function PhoneFile({ field, language, error }: Shown) {
  const { name, max = largestFile, accept = kinds } = field
  const hint = `${accept.map((kind) => names[kind]).join(', ')} (${Math.floor(max / 1_000_000)} MB)`
  const question = { id: name, language, label: paperWords(language).phoneLabel, hint, ...(error && { error }) }
  return (
    <FormGroup question={question}>
      <div class={error === undefined ? 'lom-file' : 'lom-file lom-file--wrong'} data-upload>
        <div class="lom-file__input" data-choose={question.label} data-none="">
          <input
            class="govuk-file-upload"
            id={name}
            name={name}
            type="file"
            accept={accept.map((kind) => (kind === 'jpeg' ? '.jpg,.jpeg,image/jpeg' : `.${kind}`)).join(',')}
            aria-describedby={describedBy(question)}
            aria-invalid={error === undefined ? undefined : 'true'}
          />
        </div>
      </div>
    </FormGroup>
  )
}
