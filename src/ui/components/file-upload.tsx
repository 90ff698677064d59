import type { Language } from '#platform/words.ts'
import type { PromiseWords } from '../words/following.ts'
import { wordsFor } from '../words/index.ts'
import { describedBy, FormGroup, type Question } from './form-group.tsx'

type FileUploadProps = Question &
  Readonly<{
    language: Language
    name: string
    accept?: string
    maxBytes?: number
    /** What the script says of a file with more bytes, before sending. */
    tooLarge?: string
    /** What a draft holds, and where it is opened. */
    already?: Readonly<{ name: string; href?: string | undefined }> | undefined
    /** It may come later, within so many days; null: not any more. And whether it was promised. */
    promise?: Readonly<{ words: PromiseWords; days: number | null; isMade: boolean }> | undefined
    /** What was taken out or replaced. */
    putBack?: Readonly<{ id: string; name: string }> | undefined
  }>

/**
 * One file. Its form needs `enctype="multipart/form-data"`. `accept` is HTML's list, `maxBytes` lets the script say
 * "too large" before sending; the server decides. What is held can be left out, what was can be put back: without script.
 */
export function FileUpload(props: FileUploadProps) {
  const { id, name, accept, maxBytes, tooLarge, already, putBack, promise, error, language } = props
  const words = wordsFor(language)
  const known = already === undefined && !promise?.isMade ? undefined : `${id}-already`
  return (
    <FormGroup question={props}>
      <div class={error === undefined ? 'lom-file' : 'lom-file lom-file--wrong'} data-upload>
        {already !== undefined && <Held id={`${id}-already`} {...{ already, language }} />}
        {promise?.isMade && (
          <p id={`${id}-already`} class="lom-file__held">
            {promise.words.promised}
          </p>
        )}
        <div
          class="lom-file__input"
          data-choose={already === undefined ? words.fileChoose : words.fileChooseOther}
          data-none={already === undefined ? words.fileNone : ''}
        >
          <input
            class="govuk-file-upload"
            id={id}
            name={name}
            type="file"
            accept={accept}
            data-max-bytes={maxBytes}
            aria-describedby={describedBy(props, known)}
            aria-invalid={error === undefined ? undefined : 'true'}
          />
        </div>
        {tooLarge !== undefined && (
          <p class="govuk-error-message" role="alert" data-too-large hidden>
            {tooLarge}
          </p>
        )}
        <div data-upload-progress hidden>
          <progress max={100} value={0} aria-label={words.fileUploading(0)} />
          <p class="lom-small lom-soft" role="status" data-text={words.fileUploading(0)} />
        </div>
        {already?.href !== undefined && (
          <Tick id={`${id}-remove`} name={`${name}-remove`} value="yes" text={words.fileRemove} />
        )}
        {promise && promise.days !== null && !promise.isMade && already === undefined && (
          <Tick id={`${id}-later`} name={`${name}-later`} value="yes" text={promise.words.bring(promise.days)} />
        )}
        {promise?.isMade && (
          <Tick id={`${id}-remove`} name={`${name}-remove`} value="yes" text={promise.words.bringNow} />
        )}
        {putBack !== undefined && (
          <Tick
            id={`${id}-restore`}
            name={`${name}-restore`}
            value={putBack.id}
            text={words.filePutBack(putBack.name)}
          />
        )}
      </div>
    </FormGroup>
  )
}

function Held({
  id,
  already,
  language,
}: Required<Pick<FileUploadProps, 'already'>> & { id: string; language: Language }) {
  const words = wordsFor(language)
  const name = <bdi>{already?.name}</bdi>
  return (
    <p id={id} class="lom-file__held">
      {words.fileAlready} {already?.href === undefined ? name : <a href={already.href}>{name}</a>}. {words.fileReplace}
    </p>
  )
}

function Tick({ id, name, value, text }: Readonly<{ id: string; name: string; value: string; text: string }>) {
  return (
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} name={name} type="checkbox" value={value} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {text}
        </label>
      </div>
    </div>
  )
}
