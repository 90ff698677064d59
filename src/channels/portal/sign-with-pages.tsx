import { type DeclineReason, declineReasons, type OwnLetter } from '#domain/cases/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, Panel, Radios } from '#ui/index.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { LetterText } from '../letter-text.tsx'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type Props = Readonly<{ site: Site; visit: Visit; letter: OwnLetter }>

const titleOf = (site: Site, { product, version }: OwnLetter) => site.catalogue.get(product, version).title
const csrfOf = ({ visitor }: Visit) => (visitor.kind === 'resident' ? visitor.csrf : '')

/** Somebody else reads exactly what the applicant signed, and signs it too. */
export function SignWithPage({ site, visit, letter, text }: Props & Readonly<{ text: string }>) {
  const { language } = visit
  const words = whoSignsWords(language)
  const base = `/ondertekenen/${letter.caseId}`
  return (
    <Frame site={site} visit={visit} title={words.askTitle} width="form">
      <p class="lom-soft">{inLanguage(titleOf(site, letter), language)}</p>
      <h1>{words.askTitle}</h1>
      <p class="lom-lead">{words.askLead(letter.applicant)}</p>
      <LetterText text={text} />
      <p>
        {words.askHow} {letter.signer.endsOn && words.askUntil(showDate(letter.signer.endsOn, language))}
      </p>
      <Form action={base} csrf={csrfOf(visit)}>
        <Actions>
          <Button size="big" once>
            {words.sign}
          </Button>
          <a href={`${base}/niet`}>{words.noLink}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** He does not sign, and says why. */
export function DeclinePage({ site, visit, letter, wrong = false }: Props & Readonly<{ wrong?: boolean }>) {
  const { language } = visit
  const words = whoSignsWords(language)
  const base = `/ondertekenen/${letter.caseId}`
  return (
    <Frame site={site} visit={visit} title={words.noPageTitle} width="form" wrong={wrong}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#waarom', text: words.noMissing }]} />}
      <p class="lom-soft">{inLanguage(titleOf(site, letter), language)}</p>
      <Form action={`${base}/niet`} csrf={csrfOf(visit)}>
        <Radios
          id="waarom"
          name="waarom"
          language={language}
          label={words.noPageTitle}
          hint={words.noHint}
          heading
          error={wrong ? words.noMissing : undefined}
          choices={declineReasons.map((value: DeclineReason) => ({
            ...{ value, text: words.reasons[value], hint: words.reasonHints[value] },
          }))}
        />
        <Actions>
          <Button look="warning" once>
            {words.noNow}
          </Button>
          <a href={base}>{words.noBack}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** What he answered, or that it is not asked any more. Of the text nothing is shown. `file`: with the signatures of the cards. */
export function AnsweredPage({ site, visit, letter, file }: Props & Readonly<{ file: IssuedDocument | null }>) {
  const { language } = visit
  const words = whoSignsWords(language)
  const { state, answeredAt } = letter.signer
  const product = inLanguage(titleOf(site, letter), language)
  const titles = { signed: words.signedTitle, declined: words.declinedOwnTitle }
  const title = state === 'signed' || state === 'declined' ? titles[state] : words.overTitle
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      {state === 'signed' && answeredAt ? (
        <Panel title={title} icon="check">
          {words.signedText(product, showDate(cityDay(answeredAt), language))}
        </Panel>
      ) : (
        <>
          <p class="lom-soft">{product}</p>
          <h1>{title}</h1>
          <p class="lom-lead">
            {state === 'declined' ? words.declinedOwnText(letter.applicant) : words.overText(letter.applicant)}
          </p>
        </>
      )}
      {file && (
        <p>
          <a href={`/ondertekenen/${letter.caseId}/bestand`}>{words.file}</a>
        </p>
      )}
      <p>
        <a href="/mijn-loket">{words.toMyCounter}</a>
      </p>
    </Frame>
  )
}

type OthersProps = Readonly<{ site: Site; language: Language; letters: readonly OwnLetter[] }>

/** In Mijn loket: what he signed, or did not, for others. What still waits for him stands among what he has to do. */
export function SignedWithOthers({ site, language, letters }: OthersProps) {
  const words = whoSignsWords(language)
  const answered = letters.filter(({ isOpen, signer }) => !(isOpen && signer.state === 'asked'))
  if (answered.length === 0) return null
  return (
    <section aria-labelledby="signed-with">
      <h2 id="signed-with">{words.mine}</h2>
      <ul>
        {answered.map((letter) => (
          <li key={letter.signer.id}>
            <a href={`/ondertekenen/${letter.caseId}`}>
              {words.mineOf(inLanguage(titleOf(site, letter), language), letter.applicant)}
            </a>
            : {words.ownStates[letter.signer.state]}
          </li>
        ))}
      </ul>
    </section>
  )
}
