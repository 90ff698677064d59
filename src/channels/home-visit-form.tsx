import type { VNode } from 'preact'
import type { HomeWindow } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, Form, Radios, Select, TextInput } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import type { HomeVisitWords } from '#ui/words/home-visit.ts'
import { type HomeAsked, personsChoices, type TypedHome } from './home-visit.ts'

type Shown = Readonly<{
  language: Language
  words: HomeVisitWords
  action: string
  csrf: string | undefined
  products: readonly Product[]
  asked: HomeAsked
  /** What the browser works on for who is not known, as a hidden input. */
  work?: VNode
  /** At the desk every action has a key. */
  keys?: boolean
}>

/** What is wrong, by input: also where each message of the list on top leads. */
export function homeErrors({
  language,
  words,
  asked,
}: Pick<Shown, 'language' | 'words' | 'asked'>): Readonly<Record<string, string>> {
  const said: Readonly<Record<string, string>> = {
    ...{ ...words.wrong, product: words.noProduct, window: words.noWindow, name: words.noName },
    ...{ contact: words.noContact, email: words.noEmail, phone: words.noPhone },
    national: appointmentWords(language).nationalWrong,
  }
  const { found, refused } = asked
  const none = found && found.outcome !== 'offered' ? words.found[found.outcome] : undefined
  return {
    ...Object.fromEntries(
      asked.wrong.map((name) => [name, said[name] ?? words.noCompanion(Number(name.split('-')[1]))]),
    ),
    ...(none && { street: none }),
    ...(refused === 'gone' && { window: words.gone }),
    ...(refused === 'busy' && { window: words.busy }),
    ...(refused === 'already' && { name: words.already }),
  }
}

/** Where we have to come, and for what. What is typed goes by POST: an address is in no address. */
export function HomeQuestion(props: Shown) {
  const { language, words, action, csrf, products, asked, keys } = props
  const { typed } = asked
  const errors = homeErrors(props)
  const about = (id: keyof TypedHome & string, label: string) => ({
    ...{ id, name: id, language, label, error: errors[id], autocomplete: 'off' },
  })
  const value = (id: Exclude<keyof TypedHome, 'visitor'>) => ({ value: typed[id] })
  return (
    <Form action={action} csrf={csrf}>
      <Radios
        {...{ id: 'product', name: 'product', language, label: words.what, error: errors.product }}
        value={typed.product}
        choices={products.map(({ id, title }) => ({ value: id, text: inLanguage(title, language) }))}
      />
      <Select
        {...{ id: 'persons', name: 'persons', language, label: words.persons, value: typed.persons }}
        options={personsChoices.map((count) => ({ value: String(count), text: String(count) }))}
      />
      <TextInput {...about('street', words.street)} {...value('street')} />
      <div class="lom-bulk lom-bulk--fields">
        <TextInput {...about('number', words.number)} {...value('number')} width={5} />
        <TextInput {...about('box', words.box)} {...value('box')} width={5} />
        <TextInput {...about('postcode', words.postcode)} {...value('postcode')} inputmode="numeric" width={5} />
      </div>
      <Actions>
        <Button {...(keys && { shortcut: 'Z' })}>{words.find}</Button>
      </Actions>
    </Form>
  )
}

/** When we may come, and who lives there. `asksNumber`: nobody is signed in; the number may be given, so that each has one visit. */
export function HomeChoice(props: Shown & Readonly<{ windows: readonly HomeWindow[]; asksNumber?: boolean }>) {
  const { language, words, action, csrf, asked, windows, keys, work, asksNumber = false } = props
  const { national, nationalHint } = appointmentWords(language)
  const { typed } = asked
  const { visitor } = typed
  const errors = homeErrors(props)
  const about = (id: string, label: string) => ({ id, name: id, language, label, error: errors[id] })
  const hidden = ['product', 'persons', 'street', 'number', 'box', 'postcode'] as const
  return (
    <Form action={action} csrf={csrf}>
      <input type="hidden" name="step" value="book" />
      {work}
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name]} />
      ))}
      <Radios
        {...about('window', words.when)}
        hint={words.whenText}
        value={typed.window}
        choices={windows.map((window) => ({ value: window.from.toISOString(), text: words.between(window) }))}
      />
      <TextInput {...about('name', words.name)} value={visitor.name} autocomplete="name" />
      {Array.from({ length: Number(typed.persons) - 1 }, (_, at) => `companion-${at + 2}`).map((id, at) => (
        <TextInput
          key={id}
          {...about(id, words.companion(at + 2))}
          value={visitor.companions?.[at] ?? ''}
          autocomplete="off"
        />
      ))}
      <Radios
        {...about('contact', words.contact)}
        value={visitor.kind ?? ''}
        choices={[
          {
            value: 'email',
            text: words.email,
            reveals: (
              <TextInput
                {...about('email', words.emailLabel)}
                type="email"
                value={visitor.email ?? ''}
                autocomplete="email"
              />
            ),
          },
          {
            value: 'phone',
            text: words.phone,
            reveals: (
              <TextInput
                {...about('phone', words.phoneLabel)}
                type="tel"
                value={visitor.phone ?? ''}
                autocomplete="tel"
              />
            ),
          },
        ]}
      />
      {asksNumber && (
        <TextInput
          {...about('national', national)}
          hint={nationalHint}
          value={visitor.national ?? ''}
          autocomplete="off"
          width={20}
        />
      )}
      <Actions>
        <Button {...(keys && { shortcut: 'V' })}>{words.book}</Button>
      </Actions>
    </Form>
  )
}
