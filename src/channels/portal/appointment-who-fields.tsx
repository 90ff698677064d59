import type { Language } from '#platform/words.ts'
import { Radios, TextInput } from '#ui/index.ts'
import { type AppointmentWords, appointmentWords } from '#ui/words/appointment.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'

type Asked = Readonly<{
  language: Language
  typed: TypedVisitor
  wrong: WrongVisitor
  persons: number
  /** Nobody is signed in: the number may be given, so that each has one visit. */
  asksNumber: boolean
}>

const errorOf = (words: AppointmentWords, name: string): string => {
  const [kind, number] = name.split('-')
  if (kind === 'companion') return words.noCompanion(Number(number))
  if (name === 'email') return words.emailWrong
  if (name === 'phone') return words.phoneWrong
  if (name === 'national') return words.nationalWrong
  return name === 'name' ? words.noName : words.noContact
}

/** What is wrong, for the list above a page. */
export const whoErrors = (language: Language, wrong: WrongVisitor) =>
  wrong.map((name) => ({ href: `#${name}`, text: errorOf(appointmentWords(language), name) }))

/** Who comes, each by name, and how we reach them. */
export function WhoFields({ language, typed, wrong, persons, asksNumber }: Asked) {
  const words = appointmentWords(language)
  const errors: Readonly<Record<string, string>> = Object.fromEntries(wrong.map((name) => [name, errorOf(words, name)]))
  return (
    <>
      <TextInput
        {...{ id: 'name', name: 'name', language, label: words.name, hint: words.nameHint, value: typed.name }}
        autocomplete="name"
        error={errors.name}
      />
      {Array.from({ length: persons - 1 }, (_, at) => `companion-${at + 2}`).map((id, at) => (
        <TextInput
          key={id}
          {...{ id, name: id, language, label: words.companion(at + 2), value: typed.companions?.[at] ?? '' }}
          autocomplete="off"
          error={errors[id]}
        />
      ))}
      <Radios
        {...{ id: 'contact', name: 'contact', language, label: words.contact, error: errors.contact }}
        value={typed.kind}
        choices={[
          {
            value: 'email',
            text: words.email,
            hint: words.emailHint,
            reveals: <Email {...{ language, typed, errors }} />,
          },
          {
            value: 'phone',
            text: words.phone,
            hint: words.phoneHint,
            reveals: <Phone {...{ language, typed, errors }} />,
          },
        ]}
      />
      {asksNumber && (
        <TextInput
          {...{ id: 'national', name: 'national', language, label: words.national, hint: words.nationalHint }}
          value={typed.national ?? ''}
          autocomplete="off"
          error={errors.national}
          width={20}
        />
      )}
    </>
  )
}

type Reached = Readonly<{ language: Language; typed: TypedVisitor; errors: Readonly<Record<string, string>> }>

const Email = ({ language, typed, errors }: Reached) => (
  <TextInput
    {...{ id: 'email', name: 'email', type: 'email', language, value: typed.email, error: errors.email }}
    label={appointmentWords(language).emailLabel}
    autocomplete="email"
  />
)

const Phone = ({ language, typed, errors }: Reached) => (
  <TextInput
    {...{ id: 'phone', name: 'phone', type: 'tel', language, value: typed.phone, error: errors.phone }}
    label={appointmentWords(language).phoneLabel}
    autocomplete="tel"
    width={20}
  />
)
