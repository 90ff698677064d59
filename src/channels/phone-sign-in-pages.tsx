import type { ComponentChildren } from 'preact'
import type { PhoneState } from '#domain/access/index.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { Button, Form, Panel, PhonePage, WarningText } from '#ui/index.ts'
import { phoneSignInWords } from '#ui/words/phone-sign-in.ts'
import type { themeOf } from './theme.ts'

type Shown = Readonly<{ language: ShellLanguage; theme: ReturnType<typeof themeOf> }>

const Frame = ({ language, theme, title, children }: Shown & { title: string; children: ComponentChildren }) => (
  <PhonePage {...{ title, language, theme }}>{children}</PhonePage>
)

/** Where the screen stands, before anybody signs in. */
export function PhoneWherePage({ place, ...shown }: Shown & { place: string }) {
  const words = phoneSignInWords(shown.language)
  return (
    <Frame {...shown} title={words.phoneTitle}>
      <h1>{words.phoneTitle}</h1>
      <p class="lom-lead">{words.phoneWhere(place)}</p>
      <p>{words.phoneStand}</p>
      <WarningText language={shown.language}>{words.phoneWarning}</WarningText>
      <Form>
        <div class="lom-actions">
          <Button size="big" icon="lock">
            {words.phoneGo}
          </Button>
        </div>
      </Form>
    </Frame>
  )
}

export function PhoneAgainPage(shown: Shown) {
  const words = phoneSignInWords(shown.language)
  return (
    <Frame {...shown} title={words.phoneAgainTitle}>
      <h1>{words.phoneAgainTitle}</h1>
      <p class="lom-lead">{words.phoneAgainText}</p>
      <Form action="/hier-aanmelden/opnieuw">
        <div class="lom-actions">
          <Button size="big">{words.phoneAgain}</Button>
        </div>
      </Form>
    </Frame>
  )
}

/** Which digits the screen shows: who has no screen before him cannot know. */
export function PhoneComparePage({ choices, ...shown }: Shown & { choices: readonly string[] }) {
  const words = phoneSignInWords(shown.language)
  return (
    <Frame {...shown} title={words.compareTitle}>
      <h1>{words.compareTitle}</h1>
      <p class="lom-lead">{words.compareText}</p>
      <Form action="/hier-aanmelden/cijfers">
        <div class="lom-actions">
          {choices.map((digits) => (
            <Button size="big" look="secondary" name="cijfers" value={digits} key={digits}>
              <span class="lom-digits lom-digits--choice" aria-hidden="true">
                {digits}
              </span>
              <span class="govuk-visually-hidden">{[...digits].join(' ')}</span>
            </Button>
          ))}
          <Button size="big" look="secondary" name="cijfers" value="geen">
            {words.other}
          </Button>
        </div>
      </Form>
    </Frame>
  )
}

export function PhoneDonePage({ state, ...shown }: Shown & { state: PhoneState }) {
  const words = phoneSignInWords(shown.language)
  const isGood = state === 'confirmed'
  const title = isGood ? words.doneTitle : words.noTitle
  return (
    <Frame {...shown} title={title}>
      <Panel title={title} tone={isGood ? 'good' : 'attention'} icon={isGood ? 'check' : 'info'}>
        {isGood ? words.doneText : words.noText}
      </Panel>
    </Frame>
  )
}

export function PhoneOverPage(shown: Shown) {
  const words = phoneSignInWords(shown.language)
  return (
    <Frame {...shown} title={words.phoneOverTitle}>
      <h1>{words.phoneOverTitle}</h1>
      <p class="lom-lead">{words.phoneOverText}</p>
    </Frame>
  )
}
