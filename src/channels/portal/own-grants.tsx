import { type Grant, standingAt } from '#domain/grants/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { Table, Tag } from '#ui/index.ts'
import { grantWords } from '#ui/words/grants.ts'
import { ForWhat, grantTitle, grantTones, type ShownGrant, untilShown } from '../grants.tsx'
import type { Site } from '../site.ts'

type OwnGrantsProps = Readonly<{
  site: Site
  language: Language
  /** With its id a grant is a link to its own page; in a file to take along it is not. */
  grants: readonly (ShownGrant & Pick<Grant, 'withdrawn'> & Partial<Pick<Grant, 'id'>>)[]
}>

/** What was granted to a resident, for what, until when; nothing for who was granted nothing. */
export function OwnGrants({ site, language, grants }: OwnGrantsProps) {
  if (grants.length === 0) return null
  const words = grantWords(language)
  const now = site.clock()
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{words.title}</h2>
      <Table
        caption={words.caption}
        hideCaption
        columns={[{ title: words.what }, { title: words.until }, { title: words.standing }]}
        rows={grants.map((grant) => {
          const standing = standingAt(grant, now)
          return [
            // Below its name, so that it is in sight on a telephone.
            <>
              {grant.id ? (
                <a href={`/mijn-loket/vergunningen/${grant.id}`}>{grantTitle(site.catalogue, grant, language)}</a>
              ) : (
                grantTitle(site.catalogue, grant, language)
              )}
              <br />
              <span class="lom-soft">
                <ForWhat subject={grant.subject} language={language} own />
                {grant.zone !== null && <>. {words.zone(grant.zone)}</>}
              </span>
            </>,
            <>
              {standing === 'coming' && grant.valid && (
                <>
                  {words.from(showDate(cityDay(grant.valid.from), language))}
                  <br />
                </>
              )}
              {untilShown(grant.valid, language)}
            </>,
            <Tag tone={grantTones[standing] ?? 'neutral'}>{words.standings[standing]}</Tag>,
          ]
        })}
      />
      <p>{words.expected}</p>
    </section>
  )
}
