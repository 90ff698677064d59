import { Button, Form, LinkButton } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { csrfOf, type KioskVisit, prefix } from './kiosk.ts'

/** The end of every visit: one button that wipes; and for who is signed in, back to what he may need more. */
export function Done({ visit }: { visit: KioskVisit }) {
  const { spoken, visitor } = visit
  return (
    <div class="lom-kiosk-take">
      <Form action={`${prefix}/stoppen`} csrf={csrfOf(visit)}>
        <Button look="secondary" size="big">
          {kioskWords(spoken).done}
        </Button>
      </Form>
      {visitor.kind === 'resident' && (
        <LinkButton look="secondary" size="big" icon="home" href={prefix}>
          {kioskMailWords(spoken).oneMore}
        </LinkButton>
      )}
    </div>
  )
}
