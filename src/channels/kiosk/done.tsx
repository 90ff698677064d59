import { Button, Form } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { type KioskVisit, prefix } from './kiosk.ts'

/** The end of every visit: one button that wipes. */
export function Done({ visit: { spoken, visitor } }: { visit: KioskVisit }) {
  return (
    <Form action={`${prefix}/stoppen`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
      <div class="lom-actions">
        <Button look="secondary" size="big">
          {kioskWords(spoken).done}
        </Button>
      </div>
    </Form>
  )
}
