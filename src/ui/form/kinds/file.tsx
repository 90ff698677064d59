import { isFollowing, largestFile } from '#domain/forms/index.ts'
import { showSize } from '#platform/formats/size.ts'
import { type Language, productLanguage } from '#platform/words.ts'
import { FileUpload } from '../../components/file-upload.tsx'
import { promiseWords } from '../../words/following.ts'
import { wordsFor } from '../../words/index.ts'
import { problemText } from '../../words/problems.ts'
import { type InputProps, partOf, questionOf } from '../input.ts'

const types = {
  pdf: { html: '.pdf,application/pdf', name: 'PDF' },
  jpeg: { html: '.jpg,.jpeg,image/jpeg', name: 'JPG' },
  png: { html: '.png,image/png', name: 'PNG' },
  heic: { html: '.heic,image/heic', name: 'HEIC' },
} as const

/** Who shows it gives of `follows` what is in force: see `fieldsOn`. */
export function FileField(props: InputProps) {
  const { field, answer } = props
  const language = productLanguage(props.language)
  const max = field.max ?? largestFile
  const accept = field.accept ?? (['pdf', 'jpeg', 'png', 'heic'] as const)
  const [name, size] = [partOf(answer, 'name'), partOf(answer, 'size')]
  const isPromised = isFollowing(answer)
  const held = size === '' ? '' : ` (${showSize(Number(size), language)})`
  return (
    <FileUpload
      {...questionOf(props, hintFor(accept, max, language))}
      language={language}
      name={field.name}
      accept={accept.map((kind) => types[kind].html).join(',')}
      maxBytes={max}
      tooLarge={problemText(
        { field: field.name, code: 'forms/file-too-large', facts: megabytesOf(max) },
        field,
        language,
      )}
      already={isPromised || name === '' ? undefined : { name: `${name}${held}`, href: hrefOf(props) }}
      promise={
        isPromised || field.follows?.[0]
          ? { words: promiseWords(language), days: field.follows?.[0]?.days ?? null, isMade: isPromised }
          : undefined
      }
      putBack={props.held?.putBack}
    />
  )
}

/** Where the one that is held is opened; undefined in a form that only shows it. */
function hrefOf({ held, answer }: InputProps): string | undefined {
  const id = partOf(answer, 'id')
  return held && id !== '' ? `${held.href}/${id}` : undefined
}

function hintFor(accept: readonly (keyof typeof types)[], max: number, language: Language): string {
  const words = wordsFor(language)
  const names = accept.map((kind) => types[kind].name)
  const kinds = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${words.or} ${names.at(-1)}`
  const photo = accept.some((kind) => kind !== 'pdf') ? ` ${words.photoAllowed}` : ''
  return words.fileHint(kinds, sizeOf(max)) + photo
}

const megabytesOf = (max: number) => ({ megabytes: Math.floor(max / 100_000) / 10 })

/** Bytes as people read them: "10 MB". */
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.max(1, Math.floor(bytes / 1_000))} kB`
