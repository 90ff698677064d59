import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { inLanguage, type Language, type Words } from '#platform/words.ts'
import type { Audience } from './index.ts'
import type { Account } from './simulator-accounts.ts'
import { methods, words } from './simulator-words.ts'

const Ways = ({ say }: { say: (text: Words) => string }) => (
  <fieldset>
    <legend>{say(words.how)}</legend>
    <div class="ways">
      {methods.map(({ key, words: way }, at) => (
        <label key={key}>
          <input type="radio" name="method" value={key} checked={at === 0} />
          {say(way)}
        </label>
      ))}
    </div>
  </fieldset>
)

const Person = ({ person }: { person: Account }) => (
  <li>
    <button type="submit" name="person" value={person.key}>
      <strong lang="nl">{person.name}</strong>
      <span lang="nl">{person.about}</span>
    </button>
  </li>
)

function OtherNumber({ say, wrong }: { say: (text: Words) => string; wrong: string | undefined }) {
  const bad = wrong !== undefined
  return (
    <form method="post" novalidate>
      <h2>{say(words.other)}</h2>
      <label class="number" for="number">
        {say(words.number)}
      </label>
      <p class="hint" id="number-hint">
        {say(words.hint)}
      </p>
      {bad && (
        <p class="error" id="number-error">
          {say(words.wrong)}
        </p>
      )}
      <input
        type="text"
        id="number"
        name="number"
        inputmode="numeric"
        autocomplete="off"
        maxlength={20}
        value={wrong}
        aria-describedby={bad ? 'number-error number-hint' : 'number-hint'}
        aria-invalid={bad || undefined}
      />
      <label class="number" for="method">
        {say(words.how)}
      </label>
      <select id="method" name="method">
        {methods.map(({ key, words: way }) => (
          <option key={key} value={key}>
            {say(way)}
          </option>
        ))}
      </select>
      <button type="submit" class="use">
        {say(words.use)}
      </button>
    </form>
  )
}

/** Who signs in, and how. `wrong`: the number that was typed and is no test number. */
export function signInPage({
  audience,
  people,
  language,
  wrong,
}: {
  audience: Audience
  people: readonly Account[]
  language: Language
  wrong?: string
}): string {
  const say = (text: Words) => inLanguage(text, language)
  const title = `${wrong === undefined ? '' : say(words.mistake)}${say(words.title)}`
  return page(
    title,
    language,
    <>
      <h1>{say(words.title)}</h1>
      <form method="post">
        <Ways say={say} />
        <h2>{say(audience === 'resident' ? words.whoResident : words.whoEmployee)}</h2>
        <ul class="people">
          {people.map((person) => (
            <Person person={person} key={person.key} />
          ))}
        </ul>
      </form>
      {audience === 'resident' && <OtherNumber say={say} wrong={wrong} />}
      <form method="post" class="cancel">
        <button type="submit" name="cancel" value="yes">
          {say(words.cancel)}
        </button>
      </form>
    </>,
  )
}

/** `code`: the protocol's word for what went wrong. */
export function brokenPage(code: string, language: Language): string {
  const say = (text: Words) => inLanguage(text, language)
  return page(
    say(words.broken),
    language,
    <>
      <h1>{say(words.broken)}</h1>
      <p>{say(words.again)}</p>
      <p>{`(${code})`}</p>
    </>,
  )
}

export function signedOutPage(language: Language): string {
  const say = (text: Words) => inLanguage(text, language)
  return page(
    say(words.signedOut),
    language,
    <>
      <h1>{say(words.signedOut)}</h1>
      <p>{say(words.close)}</p>
    </>,
  )
}

export function page(title: string, language: Language, body: ComponentChildren): string {
  const whole: VNode = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - demonstratie`}</title>
        <link rel="stylesheet" href="/op/stijl.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <p class="demo">{inLanguage(words.demo, language)}</p>
          {body}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(whole)}`
}
