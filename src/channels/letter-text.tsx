import { Fragment } from 'preact'

/** A letter as it is signed, to read: always in Dutch. */
export const LetterText = ({ text }: { text: string }) => (
  <div class="lom-letter" lang="nl">
    {text.split('\n\n').map((part) => (
      <p key={part}>
        {part.split('\n').map((line, at) => (
          <Fragment key={line}>
            {at > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ))}
  </div>
)
