import { Radios, TextInput } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'

const errorOf = (name: string): string => words.wrong[name] ?? words.noCompanion(name.split('-')[1] ?? '')

/** What is wrong, for the list above a page. */
export const whoErrors = (wrong: WrongVisitor) => wrong.map((name) => ({ href: `#${name}`, text: errorOf(name) }))

type Shown = Readonly<{
  typed: TypedVisitor
  wrong: WrongVisitor
  persons: number
  /** A person of ours: nobody asks their number. */
  known: boolean
}>

/** Who comes, each by name, and how they are reached. */
export function WhoFields({ typed, wrong, persons, known }: Shown) {
  const errors: Readonly<Record<string, string>> = Object.fromEntries(wrong.map((name) => [name, errorOf(name)]))
  const about = (id: string, label: string) => ({ id, name: id, language: 'nl' as const, label, error: errors[id] })
  const reached = (id: 'email' | 'phone', label: string) => (
    <TextInput {...about(id, label)} type={id === 'email' ? 'email' : 'tel'} value={typed[id]} autocomplete="off" />
  )
  return (
    <>
      <TextInput {...about('name', words.name)} hint={words.nameHint} value={typed.name} autocomplete="off" />
      {Array.from({ length: persons - 1 }, (_, at) => (
        <TextInput
          key={at}
          {...about(`companion-${at + 2}`, words.companion(at + 2))}
          value={typed.companions?.[at] ?? ''}
          autocomplete="off"
        />
      ))}
      <Radios
        {...about('contact', words.contact)}
        value={typed.kind ?? ''}
        choices={[
          { value: 'phone', text: words.phone, reveals: reached('phone', words.phoneLabel) },
          { value: 'email', text: words.email, reveals: reached('email', words.emailLabel) },
        ]}
      />
      {!known && (
        <TextInput
          {...about('national', words.national)}
          hint={words.nationalHint}
          value={typed.national ?? ''}
          autocomplete="off"
          width={20}
        />
      )}
    </>
  )
}
