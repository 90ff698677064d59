import type { Offered } from '#domain/cases/index.ts'
import type { Field } from '#domain/forms/index.ts'
import type { Language, ShellLanguage } from '#platform/words.ts'
import { Actions, Button, Form, InsetText, LinkButton } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { hereEnds, paperHereWords } from '#ui/words/paper-here.ts'
import { before, handfulOf } from '../handful.ts'
import { Frame } from './frame.tsx'
import { canBring, csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'
import { fileProblem } from './phone-file.tsx'

type Shown = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  field: Field
  /** The address of this page. */
  here: string
  /** What went wrong, as the address says it. */
  end: string
  offered: Offered | null
  from: string | undefined
}>

const questionOf = (here: string): string => here.replace(/\/(scanner|stick|camera)\/[^/]+$/, '')

/** What went wrong and what to do next, in words; null: nothing, or nothing that we know. */
function endText(end: string, field: Field, spoken: ShellLanguage): string | null {
  const known = hereEnds.find((one) => one === end)
  if (known) return paperHereWords(spoken).ends[known]
  if (!/^file-[a-z-]{1,30}$/.test(end)) return null
  return fileProblem({ field: field.name, code: `forms/${end}` }, field, spoken)
}

const End = ({ end, field, visit }: Pick<Shown, 'end' | 'field' | 'visit'>) => {
  const text = endText(end, field, visit.spoken)
  return text === null ? null : (
    <div role="alert">
      <InsetText>
        <strong>{text}</strong>
      </InsetText>
    </div>
  )
}

const OtherWay = ({ here, visit }: Pick<Shown, 'here' | 'visit'>) => (
  <LinkButton size="big" look="secondary" href={questionOf(here)}>
    {paperHereWords(visit.spoken).otherWay}
  </LinkButton>
)

/** Lay it on the glass, and scan. */
export function ScanPage({ kiosk, visit, field, here, end }: Shown) {
  const words = paperHereWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.scanTitle} backHref={questionOf(here)} speaks>
      <h1>{words.scanTitle}</h1>
      <End {...{ end, field, visit }} />
      <p class="lom-lead">{words.scanHow}</p>
      <p>{words.scanLasts}</p>
      <Actions>
        <Form action={`${here}/scan`} csrf={csrfOf(visit)}>
          <Button size="big" once>
            {words.scan}
          </Button>
        </Form>
        <OtherWay {...{ here, visit }} />
      </Actions>
    </Frame>
  )
}

/** Put it in, and choose from what lies on it. */
export function StickPage({ kiosk, visit, field, here, end, offered, from }: Shown) {
  const words = paperHereWords(visit.spoken)
  if (!offered || offered.files.length === 0 || end === 'geen-stick')
    return (
      <Frame kiosk={kiosk} visit={visit} title={words.stickTitle} backHref={questionOf(here)} speaks>
        <h1>{words.stickTitle}</h1>
        <End {...{ field, visit }} end={offered && end === '' ? 'niets' : end} />
        <p class="lom-lead">{words.stickHow}</p>
        <Actions>
          <Form action={`${here}/lees`} csrf={csrfOf(visit)}>
            <Button size="big" once>
              {words.stickIn}
            </Button>
          </Form>
          <OtherWay {...{ here, visit }} />
        </Actions>
      </Frame>
    )
  const handful = handfulOf(
    offered.files.map((file, at) => ({ ...file, at })),
    from,
  )
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.chooseTitle}
      backHref={before(handful, here, questionOf(here))}
      speaks
    >
      <h1>{words.chooseTitle}</h1>
      <End {...{ end, field, visit }} />
      <p class="lom-soft">
        {words.chooseText} {offered.left > 0 && words.moreThere(offered.left)}
      </p>
      <div class="lom-kiosk-take">
        {handful.shown.map(({ name, size, at }) => (
          <Form key={at} action={`${here}/neem`} csrf={csrfOf(visit)}>
            <Button size="big" look="secondary" name="bestand" value={String(at)}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <small>
                <bdi dir="ltr">{sizeOf(size, visit.language)}</bdi>
              </small>
            </Button>
          </Form>
        ))}
        {handful.left > 0 && (
          <LinkButton size="big" look="secondary" href={`${here}?vanaf=${handful.from + handful.shown.length}`}>
            {kioskWords(visit.spoken).more}
          </LinkButton>
        )}
      </div>
    </Frame>
  )
}

const sizeOf = (bytes: number, language: Language): string => {
  const [amount, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1_000), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`
}

/** What the camera sees, and a button. Without script or camera the other ways are there. */
export function CameraPage({ kiosk, visit, field, here, end }: Shown) {
  const words = paperHereWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.cameraTitle} backHref={questionOf(here)} speaks>
      <h1>{words.cameraTitle}</h1>
      <End {...{ end, field, visit }} />
      <div data-camera data-field={field.name}>
        <div data-camera-works hidden>
          <p class="lom-lead">{words.cameraHow}</p>
          <video class="lom-camera" autoplay muted playsinline aria-label={words.cameraTitle} />
        </div>
        <p class="lom-lead" data-camera-gone>
          {words.cameraGone}
        </p>
        <Actions>
          <Form files action={here} csrf={csrfOf(visit)}>
            <input type="file" name={field.name} hidden aria-hidden="true" tabIndex={-1} />
            <span data-camera-take hidden>
              <Button size="big">{words.take}</Button>
            </span>
          </Form>
          <OtherWay {...{ here, visit }} />
        </Actions>
      </div>
    </Frame>
  )
}

const icons = { scanner: 'print', stick: 'upload', camera: 'search' } as const

/** How many such ways this screen has. */
export const waysHere = ({ screen }: Pick<KioskVisit, 'screen'>): number =>
  (['scanner', 'camera', 'stick'] as const).filter((way) => canBring(screen, way)).length

/** The ways that stand beside this screen, as buttons of the question. */
export function WaysHere({ visit, base }: Pick<Shown, 'visit'> & Readonly<{ base: string }>) {
  const words = paperHereWords(visit.spoken)
  const ways: readonly (readonly [keyof typeof icons, string, string])[] = [
    ['scanner', words.scanner, words.scannerText],
    ['camera', words.camera, words.cameraText],
    ['stick', words.stick, words.stickText],
  ]
  return (
    <>
      {ways
        .filter(([way]) => canBring(visit.screen, way))
        .map(([way, name, text]) => (
          <Form key={way} action={`${base}/${way}`} csrf={csrfOf(visit)}>
            <Button size="big" look="secondary" icon={icons[way]}>
              <strong>{name}</strong>
              <small>{text}</small>
            </Button>
          </Form>
        ))}
    </>
  )
}
