import { orders } from '#domain/appointments/index.ts'
import { Actions, Button, Form, Radios, Select, TextInput } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { hrefOf } from './appointment-ask.ts'
import type { NewShown } from './appointment-shown.ts'

type Shown = Pick<NewShown, 'site' | 'asking' | 'address'>

/** Of whom the register may have said where they live; undefined: nobody whom we know. */
export const personOf = ({ asking, moving }: Pick<NewShown, 'asking' | 'moving'>): string | undefined =>
  asking.personId ?? moving?.personId ?? undefined

/** Where a question about times is sent to: by POST, for it may hold an address. */
export const searchPath = '/balie/afspraak/zoeken'

/** From where minutes count and what comes first: near a place that the employee chooses, or an address that the caller says. */
export function Near({ site, asking, address }: Shown) {
  const placed = site.city.places.filter(({ position }) => position)
  const { typed, wrong, several, state } = address
  return (
    <>
      <div class="lom-bulk">
        <Select
          {...{ id: 'bij', name: 'bij', language: 'nl', label: words.near, value: asking.near ?? '' }}
          options={placed.map((place) => ({ value: place.id, text: place.name }))}
        />
        <Select
          {...{ id: 'eerst', name: 'eerst', language: 'nl', label: words.order, value: asking.order }}
          options={orders.map((value) => ({ value, text: words.orders[value] }))}
        />
      </div>
      {state === 'kept' && <input type="hidden" name="vanaf" value={asking.caller} />}
      <TextInput
        {...{ id: 'adres', name: 'adres', language: 'nl', label: words.address, value: typed, width: 30 }}
        hint={state === 'kept' ? words.addressKept : words.addressHint}
        error={wrong && words.addressWrong[wrong]}
        autocomplete="off"
        spellcheck={false}
      />
      {several.length > 0 && (
        <Radios
          {...{ id: 'keuze', name: 'keuze', language: 'nl', label: words.whichAddress }}
          choices={several.map((label) => ({ value: label, text: label }))}
        />
      )}
    </>
  )
}

/** Looks; where we know who it is, also from where the register said that they live. Looking comes first: it is what Enter does. */
export function Look({ look, ...shown }: Pick<NewShown, 'asking' | 'moving'> & Readonly<{ look?: 'secondary' }>) {
  return (
    <Actions>
      <Button shortcut="Z" {...(look && { look })}>
        {words.find}
      </Button>
      {personOf(shown) && (
        <Button name="register" value="ja" look="secondary">
          {words.findFromRegister}
        </Button>
      )}
    </Actions>
  )
}

/** The same where the rest of the question stands already: for a visit that moves. */
export function NearForm({ visit, ...props }: Shown & Pick<NewShown, 'visit' | 'moving'>) {
  const kept = new URLSearchParams(hrefOf('', { ...props.asking, near: undefined, caller: undefined }).slice(1))
  kept.delete('eerst')
  return (
    <div class="lom-desk-question">
      <Form action={searchPath} csrf={visit.employee.csrf}>
        {[...kept].map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <Near {...props} />
        <Look {...props} look="secondary" />
      </Form>
    </div>
  )
}
