import { wordsFor } from '../words/index.ts'
import { describedBy, FormGroup, type Question } from './form-group.tsx'

/**
 * One file. Its form needs `enctype="multipart/form-data"`. `accept` is HTML's list, `maxBytes` lets the script say
 * "too large" before sending; the server decides. `already` is the name of the file that a draft holds.
 */
export function FileUpload(
  props: Question & { name: string; accept?: string; maxBytes?: number; already?: string; capture?: boolean },
) {
  const { id, name, accept, maxBytes, already, error, language } = props
  const words = wordsFor(language)
  const known = already === undefined ? undefined : `${id}-already`
  return (
    <FormGroup question={props}>
      <div class={error === undefined ? 'lom-file' : 'lom-file lom-file--wrong'} data-upload>
        {already !== undefined && <p id={known}>{words.fileAlready(already)}</p>}
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
        <div data-upload-progress hidden>
          <progress max={100} value={0} aria-label={words.fileUploading(0)} />
          <p class="lom-small lom-soft" role="status" data-text={words.fileUploading(0)} />
        </div>
      </div>
    </FormGroup>
  )
}
