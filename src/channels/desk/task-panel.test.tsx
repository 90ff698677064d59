import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { aProduct } from '#domain/catalogue/product.fixture.ts'
import { TaskPanel, type TaskProps } from './task-panel.tsx'

const me = { id: 'a', name: 'An Dierckx', roles: ['mid-office'] }
const refusal = { outcome: 'refused', byName: 'An Dierckx', carriedOutAt: null }
const carriedOut = { outcome: 'granted', byName: 'Piet Claes', carriedOutAt: new Date('2021-09-08T09:00:00Z') }

/** The panel of a task that An has, and what she decided so far. */
function shown(reason: string, status: string, decisions: readonly object[] = [], by: object = me): string {
  const task = {
    ...{ id: 't', caseId: 'c', step: 'consult', kind: 'decide', reason, status, promisedOn: '2021-10-01' },
    ...{ takenBy: me.id, takenName: me.name, notBy: null, barred: [], fourEyes: false, skill: null, result: null },
  }
  const props = {
    ...{ visit: { employee: { actor: by, csrf: 'x' } }, typed: undefined, errors: {} },
    application: { product: aProduct(), case: { id: 'c', stoppedOn: null } },
    work: { task, decisions, lookedUp: [], mates: [], mayWork: true, now: new Date('2021-09-22T09:00:00Z') },
  }
  return renderToString(<TaskPanel {...(props as unknown as TaskProps)} />)
}

describe('A task because a promised paper did not come', () => {
  it('offers to go on without it, and no grant', () => {
    const panel = shown('paper-not-come', 'taken')
    expect(panel).toContain('Ga verder zonder dit bewijs')
    expect(panel).not.toContain('Toekennen')
    expect(shown('needs-person', 'taken')).toContain('Toekennen')
  })

  it('says what was decided there, whatever was decided in an earlier round', () => {
    expect(shown('paper-not-come', 'decided', [carriedOut])).toContain('gaat het dossier verder zonder dit bewijs')
    expect(shown('paper-not-come', 'decided', [refusal, carriedOut])).toContain('Beslist: weigeren')
  })

  it('asks a second person by the name of the first', () => {
    const panel = shown('paper-not-come', 'to-confirm', [], { ...me, id: 'b' })
    expect(panel).toContain('An Dierckx stelt voor: verdergaan zonder het bewijs.')
  })
})
