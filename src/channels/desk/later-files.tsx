import { isAddedLater } from '#domain/cases/index.ts'
import type { Attachment } from '#domain/documents/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showSize } from '#platform/formats/size.ts'
import { DeskPanel, WarningText } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'

/** What the customer sent after he handed in: with an answer to a question of ours, or by himself. The newest first. */
export function LaterFiles({ caseId, attachments }: Readonly<{ caseId: string; attachments: readonly Attachment[] }>) {
  const later = attachments.filter(isAddedLater).toSorted((a, b) => Number(b.addedAt) - Number(a.addedAt))
  if (later.length === 0) return null
  return (
    <DeskPanel title={words.laterFiles}>
      <ul class="lom-clean">
        {later.map(({ id, name, size, addedAt }) => (
          <li key={id}>
            <a href={`/balie/dossier/${caseId}/bijlage/${id}`}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="lom-soft lom-small">
              {showSize(size, 'nl')}, {showMoment(addedAt, 'nl')}
            </span>
          </li>
        ))}
      </ul>
      <FilesInside attachments={later} />
    </DeskPanel>
  )
}

/** What somebody must know before he opens such a file. */
export const FilesInside = ({ attachments }: Readonly<{ attachments: readonly Attachment[] }>) => (
  <>
    {attachments
      .filter(({ notes }) => notes.includes('embeds-files'))
      .map(({ id, name }) => (
        <WarningText key={id} language="nl">
          {words.holdsFiles(name)}
        </WarningText>
      ))}
  </>
)
