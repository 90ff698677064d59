import type { Position } from '#domain/catalogue/index.ts'
import { Actions, Button, Form, LinkButton, Radios, TextInput } from '#ui/index.ts'
import { siteWords as words } from '#ui/words/sites.ts'
import type { DeskVisit } from './desk.ts'
import { hrefOfSpot, namedIn, type SiteChoice } from './site-choice.ts'

/** What was typed for an address, with what is wrong with it; `several`: to choose among, as the register writes them. */
export type TriedAddress = Readonly<{
  typed: string
  wrong: keyof typeof words.triedWrong
  several: readonly string[]
}>

/** What is compared, carried along by a form. */
export function ChoiceKept({ choice: { candidate, district, kind, day } }: Readonly<{ choice: SiteChoice }>) {
  const kept = { ...(candidate && namedIn(candidate)), district: district ?? '', soort: kind, dag: day }
  return (
    <>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** A place that stands in no list: by its address, or by its coordinates. */
export function TryAddress({
  visit,
  choice,
  tried,
}: Readonly<{ visit: DeskVisit; choice: SiteChoice; tried?: TriedAddress | undefined }>) {
  const several = tried?.several ?? []
  return (
    <Form action="/balie/locaties/adres" csrf={visit.employee.csrf}>
      <ChoiceKept choice={choice} />
      <TextInput
        {...{ id: 'adres', name: 'adres', language: 'nl', label: words.address, hint: words.addressHint }}
        value={tried?.typed}
        error={tried && words.triedWrong[tried.wrong]}
        autocomplete="off"
        spellcheck={false}
      />
      {several.length > 0 && (
        <Radios
          {...{ id: 'keuze', name: 'keuze', language: 'nl', label: words.whichAddress }}
          choices={several.map((label) => ({ value: label, text: label }))}
        />
      )}
      <Button look="secondary" size="small">
        {words.tryAddress}
      </Button>
    </Form>
  )
}

/** A step is so many degrees: about two hundred metres, as far as one sees on the map. */
const step = { latitude: 0.0018, longitude: 0.0029 }

/** The place that is looked at moves by steps: for who has no mouse, and for who wants it exactly. */
export function Spot({ choice }: Readonly<{ choice: SiteChoice }>) {
  if (!choice.candidate) return <p>{words.spotNone}</p>
  const { name, position } = choice.candidate
  const to = (north: number, east: number): Position => ({
    latitude: position.latitude + north * step.latitude,
    longitude: position.longitude + east * step.longitude,
  })
  const ways = { north: to(1, 0), east: to(0, 1), south: to(-1, 0), west: to(0, -1) } as const
  return (
    <>
      <p>{words.spotNow(name)}</p>
      <Actions>
        {Object.entries(ways).map(([way, at]) => (
          <LinkButton key={way} href={hrefOfSpot(choice, at)} look="secondary" size="small">
            {words.spotTo[way as keyof typeof ways]}
          </LinkButton>
        ))}
      </Actions>
    </>
  )
}
