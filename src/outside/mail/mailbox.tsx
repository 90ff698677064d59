import type { FastifyInstance } from 'fastify'
import { ButtonForm, type Buttons, simulatorPage } from '#platform/simulation/index.ts'
import type { ReceivedLetter } from './simulator.ts'

type Letters = (to?: string) => readonly ReceivedLetter[]
type ById = { Params: { id: string } }

const when = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'full', timeStyle: 'medium', timeZone: 'Europe/Brussels' })

/** The mailbox of everybody in the demonstration: per address a list, per letter its text and its HTML. */
export function mailboxRoutes(app: FastifyInstance, letters: Letters, pressed: Buttons): void {
  const find = (id: string) => letters().find((letter) => letter.id === id)

  app.get<{ Querystring: { aan?: string } }>('/', ({ query }, reply) =>
    reply.type('text/html').send(listPage(letters(), typeof query.aan === 'string' ? query.aan : undefined, pressed)),
  )
  app.get<{ Querystring: { aan?: string } }>('/berichten.json', ({ query }) =>
    letters(query.aan).map(({ id, to, subject, text, receivedAt }) => ({ id, to, subject, text, receivedAt })),
  )
  app.get<ById>('/berichten/:id', ({ params }, reply) => {
    const letter = find(params.id)
    return letter ? reply.type('text/html').send(letterPage(letter)) : missing(reply)
  })
  app.get<ById>('/berichten/:id/opmaak', ({ params }, reply) => {
    const letter = find(params.id)
    if (!letter) return missing(reply)
    return reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; sandbox allow-top-navigation-by-user-activation allow-popups",
      )
      .type('text/html; charset=utf-8')
      .send(letter.html.replace(/<a /gi, '<a target="_top" '))
  })
  app.get<{ Params: { id: string; number: string } }>('/berichten/:id/bijlage/:number', ({ params }, reply) => {
    const file = find(params.id)?.attachments[Number(params.number)]
    if (!file) return missing(reply)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .type('application/octet-stream')
      .send(file.content)
  })
}

const missing = (reply: { code(status: number): { type(kind: string): { send(body: string): unknown } } }) =>
  reply
    .code(404)
    .type('text/html')
    .send(
      simulatorPage(
        'Geen bericht',
        <p>
          Dit bericht is er niet. Kijk in de <a href="/">postbus</a>.
        </p>,
      ),
    )

function listPage(all: readonly ReceivedLetter[], to: string | undefined, pressed: Buttons): string {
  const shown = to === undefined ? all : all.filter((letter) => letter.to.includes(to.toLowerCase()))
  const addresses = [...new Set(all.flatMap((letter) => letter.to))].sort()
  return simulatorPage(
    to === undefined ? 'Postbus' : `Postbus van ${to}`,
    <>
      {addresses.length > 0 && (
        <nav aria-label="Adressen">
          <ul>
            <li>
              <a href="/">Alle adressen</a>
            </li>
            {addresses.map((address) => (
              <li key={address}>
                <a href={`/?aan=${encodeURIComponent(address)}`}>{address}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.length === 0 ? (
        <p>Er zijn nog geen berichten.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Onderwerp</th>
              <th scope="col">Aan</th>
              <th scope="col">Ontvangen</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((letter) => (
              <tr key={letter.id}>
                <td>
                  <a href={`/berichten/${encodeURIComponent(letter.id)}`}>{letter.subject || '(zonder onderwerp)'}</a>
                </td>
                <td>{letter.to.join(', ')}</td>
                <td>{when.format(letter.receivedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ButtonForm pressed={pressed} />
    </>,
  )
}

function letterPage(letter: ReceivedLetter): string {
  const at = `/berichten/${encodeURIComponent(letter.id)}`
  return simulatorPage(
    letter.subject || '(zonder onderwerp)',
    <>
      <p>
        Van {letter.from}
        <br />
        Aan {letter.to.join(', ')}
        <br />
        {when.format(letter.receivedAt)}
      </p>
      <p>
        <a href="/">Terug naar de postbus</a>
      </p>
      {letter.attachments.length > 0 && (
        <ul>
          {letter.attachments.map((file, number) => (
            <li key={number}>
              <a href={`${at}/bijlage/${number}`}>{file.name}</a> ({file.content.length} bytes)
            </li>
          ))}
        </ul>
      )}
      <h2>Als tekst</h2>
      <pre>{linked(letter.text)}</pre>
      {letter.html !== '' && (
        <p>
          <a href={`${at}/opmaak`}>Bekijk het bericht met opmaak</a>
        </p>
      )}
    </>,
  )
}

/** The text with its web addresses clickable. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a href={part} key={index}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
