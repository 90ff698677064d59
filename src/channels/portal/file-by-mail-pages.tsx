import type { IssuedDocument } from '#domain/documents/index.ts'
import { Actions, Button, ErrorSummary, Form, NotificationBanner, TextInput } from '#ui/index.ts'
import { fileByMailWords } from '#ui/words/file-by-mail.ts'
import { profileWords } from '#ui/words/profile.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type OfDocument = Readonly<{ site: Site; visit: Visit; document: IssuedDocument; page: string }>

const csrfOf = ({ visitor }: Visit) => (visitor.kind === 'resident' ? visitor.csrf : '')
const crumbs = ({ language }: Visit) => [{ href: '/mijn-loket', text: profileWords(language).title }]

/** Where should it go? One button to the address that is confirmed; any other gets a code first. */
export function AddressPage(
  props: OfDocument & Readonly<{ address: string; confirmed: boolean; typed?: string; error?: string; sent?: boolean }>,
) {
  const { site, visit, document, page, address, confirmed, error, sent } = props
  const { language } = visit
  const words = fileByMailWords(language)
  const typed = props.typed ?? (confirmed ? '' : address)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.title}
      wrong={error !== undefined}
      width="form"
      breadcrumbs={crumbs(visit)}
    >
      <ErrorSummary language={language} errors={error ? [{ href: '#adres', text: error }] : []} />
      {sent && (
        <NotificationBanner language={language} success>
          {words.done(address)}
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <p class="lom-lead">{document.kind}</p>
      {!sent && <p>{words.lead}</p>}
      {confirmed && !sent && (
        <>
          <p>{words.known(address)}</p>
          <Form action={page} csrf={csrfOf(visit)}>
            <input type="hidden" name="adres" value={address} />
            <Actions>
              <Button once>{words.send}</Button>
            </Actions>
          </Form>
        </>
      )}
      {!sent && (
        <>
          {confirmed && <h2>{words.otherTitle}</h2>}
          <Form action={page} csrf={csrfOf(visit)}>
            <TextInput
              id="adres"
              name="adres"
              type="email"
              language={language}
              label={words.address}
              hint={words.addressHint}
              value={typed}
              autocomplete="email"
              error={error}
            />
            <Actions>
              <Button look={confirmed ? 'secondary' : 'primary'} once>
                {words.sendCode}
              </Button>
            </Actions>
          </Form>
        </>
      )}
      <p>
        <a href={`/aanvraag/${document.caseId}`}>{words.back}</a>
      </p>
    </Frame>
  )
}

/** The code from the mail is typed back. `address` is null when there is no code (any more) to be typed. */
export function CodePage(props: OfDocument & Readonly<{ address: string | null; error?: string; done?: string }>) {
  const { site, visit, page, address, error, done } = props
  const { language } = visit
  const words = fileByMailWords(language)
  const shown = error ?? (address ? undefined : words.codeExpired)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.codeTitle}
      wrong={shown !== undefined}
      width="form"
      breadcrumbs={crumbs(visit)}
    >
      <ErrorSummary
        language={language}
        errors={shown ? [{ href: address ? '#code' : '#ander-adres', text: shown }] : []}
      />
      {done && (
        <NotificationBanner language={language} success>
          {done}
        </NotificationBanner>
      )}
      <h1>{words.codeTitle}</h1>
      {address && (
        <>
          <p class="lom-lead">{words.codeSent(address)}</p>
          <Form action={`${page}/code`} csrf={csrfOf(visit)}>
            <TextInput
              id="code"
              name="code"
              language={language}
              label={words.code}
              hint={words.codeHint}
              inputmode="numeric"
              autocomplete="one-time-code"
              width={10}
              error={error}
            />
            <Actions>
              <Button once>{words.confirm}</Button>
            </Actions>
          </Form>
          <Form action={`${page}/opnieuw`} csrf={csrfOf(visit)}>
            <Button look="secondary" size="small" once>
              {words.newCode}
            </Button>
          </Form>
        </>
      )}
      <p>
        <a id="ander-adres" href={page}>
          {address ? words.otherAddress : words.newCode}
        </a>
      </p>
    </Frame>
  )
}
