import { DeskPanel, SummaryList } from '#ui/index.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from '../application.ts'
import { signerStateShown } from '../who-signs.ts'

/** Who signs this application besides its applicant, and how it stands. */
export function Signers({ application: { signers } }: { application: Application }) {
  if (signers.length === 0) return null
  const rows = signers.map((one) => ({ key: one.name, value: signerStateShown(one, 'nl') }))
  return (
    <DeskPanel title={whoSignsWords('nl').panel}>
      <SummaryList plain rows={rows} />
    </DeskPanel>
  )
}
