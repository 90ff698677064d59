import type { FastifyInstance } from 'fastify'
import { localPath } from '#domain/access/index.ts'
import { dayIn } from '#platform/formats/screen-dates.ts'
import { directionOf, type ShellLanguage } from '#platform/words.ts'
import { html, KioskChoices } from '#ui/index.ts'
import { kioskLanguageWords, ownNames } from '#ui/words/kiosk-languages.ts'
import { sendPage } from '../site.ts'
import { Frame } from './frame.tsx'
import { type Kiosk, prefix, visitOf } from './kiosk.ts'

/** All languages of this contact point, each as its speakers write it; until when, and why the document is in Dutch. */
export function languagesRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  app.get<{ Querystring: { van?: unknown } }>(`${prefix}/talen`, (request, reply) => {
    const visit = visitOf(request)
    const words = kioskLanguageWords(visit.spoken)
    const from = typeof request.query.van === 'string' ? localPath(request.query.van) : prefix
    const back = from.startsWith(prefix) && from !== `${prefix}/talen` ? from : prefix
    const until = visit.offered.find(({ language }) => language === visit.spoken)?.until
    return sendPage(
      reply,
      html(
        <Frame kiosk={kiosk} visit={visit} title={words.title} backHref={back} speaks withoutPills>
          <h1>{words.title}</h1>
          <p class="lom-lead">{words.lead}</p>
          <div class="lom-kiosk-languages">
            <KioskChoices>
              {visit.offered.map(({ language }) => (
                <LanguageChoice
                  key={language}
                  {...{ language }}
                  isChosen={language === visit.spoken}
                  href={`${back}${back.includes('?') ? '&' : '?'}taal=${language}`}
                />
              ))}
            </KioskChoices>
          </div>
          {until && <p class="lom-soft">{words.until(dayIn(visit.spoken, until))}</p>}
          {visit.spoken !== 'nl' && <p>{words.document}</p>}
        </Frame>,
      ),
    )
  })
}

/** Letters of its own script are the picture of a language: a flag is that of a country. */
function LanguageChoice({ language, href, isChosen }: { language: ShellLanguage; href: string; isChosen: boolean }) {
  const { name, letters } = ownNames[language]
  return (
    <li>
      <a
        class="lom-kiosk-choice"
        href={href}
        lang={language}
        dir={directionOf(language)}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span class="lom-kiosk-choice__icon lom-kiosk-choice__letters" aria-hidden="true">
          {letters}
        </span>
        <span>
          <strong>{name}</strong>
        </span>
      </a>
    </li>
  )
}
