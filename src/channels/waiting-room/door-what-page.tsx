import { inLanguage } from '#platform/words.ts'
import { Button, Form, LinkButton } from '#ui/index.ts'
import { queueWords } from '#ui/words/queue.ts'
import { refusalText } from '#ui/words/refusals.ts'
import { before, handfulOf } from '../handful.ts'
import { Frame, type Shown } from './door-pages.tsx'

/** For what one may wait without an appointment. */
export function WhatPage({
  door,
  products,
  refused,
  from,
}: Shown & { products: readonly string[]; refused?: string; from?: string | undefined }) {
  const { base, language, site } = door
  const words = queueWords(language)
  if (refused || products.length === 0) {
    const said = refused
      ? refusalText('conflict', refused, language)
      : { title: words.noWalkIns, text: words.noWalkInsText }
    return (
      <Frame door={door} title={said.title}>
        <h1>{said.title}</h1>
        <p class="lom-lead">{said.text}</p>
      </Frame>
    )
  }
  const now = site.clock()
  const here = `${base}/nummer`
  const handful = handfulOf(products, from)
  return (
    <Frame door={door} title={words.whatTitle} backHref={before(handful, here, `${base}?taal=${language}`)}>
      <h1>{words.whatTitle}</h1>
      <Form action={`${base}/nummer`}>
        <div class="lom-door-choices">
          {handful.shown.map((id) => (
            <Button key={id} name="dienst" value={id} look="secondary" size="big">
              {inLanguage(site.catalogue.find(id, now)?.title ?? { nl: id }, language)}
            </Button>
          ))}
          {handful.left > 0 && (
            <LinkButton look="secondary" size="big" href={`${here}?vanaf=${handful.from + handful.shown.length}`}>
              {words.whatMore(handful.left)}
            </LinkButton>
          )}
        </div>
      </Form>
    </Frame>
  )
}
