import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { galleryPages } from '../gallery/pages.tsx'
import { html, initialsOf, PortalPage, StepProgress, SummaryList, UsedBars } from '../index.ts'
import { ErrorSummary } from './error-summary.tsx'
import { KnownFacts } from './known-facts.tsx'
import { shownPages } from './table.tsx'

describe('A page', () => {
  const page = (props: { wrong?: boolean } = {}) =>
    html(
      <PortalPage title="Uw wagen" language="nl" {...props}>
        <h1>Uw wagen</h1>
      </PortalPage>,
    )

  it('is a whole document in its language', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="nl-BE"/)
    expect(page()).toContain('<title>Uw wagen | Loket op Maat</title>')
  })

  it('begins its title with what is wrong', () => {
    expect(page({ wrong: true })).toContain('<title>Fout: Uw wagen | Loket op Maat</title>')
  })

  it('offers to skip to the content first', () => {
    expect(page()).toMatch(/<body[^>]*><a href="#main" class="govuk-skip-link">/)
    expect(page()).toContain('<main id="main"')
  })
})

describe.each(galleryPages().map((page) => [page.name, page.html]))('The gallery page %s', (_, text) => {
  it('has no script or style in the page, which the policy would refuse', () => {
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/)
  })

  it('has one h1 and no id twice', () => {
    expect(text.match(/<h1[\s>]/g)).toHaveLength(1)
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refers only to ids that are there', () => {
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const named = [...text.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)]
    for (const id of named.flatMap(([, list = '']) => list.split(' '))) expect(ids).toContain(id)
  })
})

describe('The list of what is wrong', () => {
  it('is not there when nothing is', () => {
    expect(renderToString(<ErrorSummary language="nl" errors={[]} />)).toBe('')
  })
})

describe('What the city knows', () => {
  it('is told with its source and date, and what it does not know is said', () => {
    const text = renderToString(
      <KnownFacts
        language="nl"
        source="Rijksregister"
        asOf="vandaag 14.02 uur"
        wrongHref="/fout"
        facts={[{ label: 'Naam' }]}
      />,
    )
    expect(text).toContain('Rijksregister, vandaag 14.02 uur.')
    expect(text).toContain('href="/fout"')
    expect(text).toContain('Nog niet bekend')
  })
})

describe('A summary', () => {
  it('says what a change link changes to whom cannot see the row', () => {
    const text = renderToString(
      <SummaryList rows={[{ key: 'Adres', value: 'Statiestraat', change: { href: '/a', text: 'Wijzigen' } }]} />,
    )
    expect(text).toContain('Wijzigen<span class="govuk-visually-hidden"> adres</span>')
  })
})

describe('Progress', () => {
  it('is said in words; a title starts small, an abbreviation does not', () => {
    expect(renderToString(<StepProgress language="nl" now={2} of={4} title="Uw wagen" />)).toContain(
      'Stap 2 van 4: uw wagen',
    )
    expect(renderToString(<StepProgress language="nl" now={1} of={4} title="OCMW" />)).toContain('Stap 1 van 4: OCMW')
  })
})

describe('Pages of a list', () => {
  it('show the first, the last and the neighbours', () => {
    expect(shownPages(5, 12)).toEqual([1, null, 4, 5, 6, null, 12])
    expect(shownPages(1, 3)).toEqual([1, 2, 3])
    expect(shownPages(3, 4)).toEqual([1, 2, 3, 4])
    expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12])
  })
})

describe('Initials', () => {
  it('are of the first two parts of a name, in any alphabet', () => {
    expect(initialsOf('Yasmina El Amrani')).toBe('YE')
    expect(initialsOf('Ömer Yıldız-Şahin')).toBe('ÖY')
    expect(initialsOf('đặng')).toBe('Đ')
    expect(initialsOf('')).toBe('')
  })
})

describe('The picture of what was planned and used', () => {
  const text = (bars: Parameters<typeof UsedBars>[0]['bars']) =>
    renderToString(<UsedBars label="Per plaats" bars={bars} />)
  const none = { planned: null, booked: null, used: null }
  const lengths = (drawn: string) =>
    [...drawn.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, part]) => Number(part))

  it('has a name, and draws each number in its part of the longest', () => {
    const drawn = text([{ label: 'Harmonie', texts: [], planned: 400, booked: 200, used: 100 }])
    expect(drawn).toContain('role="img" aria-label="Per plaats"')
    expect(lengths(drawn)).toEqual([99, 49.5, 24.75])
  })

  it('draws nothing of what was left out, and no other length follows from it', () => {
    const shown = { label: 'Paspoort', texts: [], planned: null, booked: 50, used: 25 }
    const drawn = text([shown, { label: 'Rijbewijs', texts: ['weggelaten'], ...none }])
    expect(drawn).toContain('weggelaten')
    expect(lengths(drawn)).toEqual(lengths(text([shown])))
    expect(lengths(text([{ label: 'Rijbewijs', texts: ['weggelaten'], ...none }]))).toEqual([])
  })

  it('breaks a long name, also within a word', () => {
    const drawn = text([{ label: `Afschrift van een akte ${'van'.repeat(20)}`, texts: [], ...none }])
    const lines = [...drawn.matchAll(/class="lom-used__name">([^<]*)/g)].map(([, line = '']) => line)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(34)
  })
})
