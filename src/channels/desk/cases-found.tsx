import type { Case } from '#domain/cases/index.ts'
import { DeskPanel, Table, Tag } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import { standOf } from './case-moments.ts'
import { shortWhen, titleOf, tones } from './rows.tsx'

export type CaseFound = Readonly<{ case: Case; name: string }>

/** Cases that were found by name or by a part of their number. */
export function CasesFound({ site, cases }: Readonly<{ site: Site; cases: readonly CaseFound[] }>) {
  if (cases.length === 0) return null
  return (
    <DeskPanel title={words.foundCases(cases.length)}>
      <Table
        caption={words.foundCases(cases.length)}
        hideCaption
        columns={[
          { title: words.case },
          { title: deskWords.name },
          { title: words.what },
          { title: deskWords.state },
          { title: deskWords.since },
        ]}
        rows={cases.map(({ case: one, name }) => [
          <a class="lom-nowrap" href={`/balie/dossier/${one.id}`}>
            {one.number}
          </a>,
          <bdi>{name}</bdi>,
          titleOf(site, one),
          <Tag tone={tones[one.status] ?? 'neutral'}>{standOf(one)}</Tag>,
          shortWhen(one.submittedAt ?? one.createdAt),
        ])}
      />
    </DeskPanel>
  )
}
