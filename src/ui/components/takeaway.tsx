import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'
import { Icon } from './icon.tsx'

/** A code that one can read aloud, and copy once a script runs. */
export function CopyCode({ language, label, code }: { language: Language; label: string; code: string }) {
  const words = wordsFor(language)
  return (
    <p class="lom-code">
      <span class="lom-soft lom-small">{label}</span>
      <strong translate={false}>{code}</strong>
      <button type="button" class="lom-button--plain" data-copy={code} data-copied={words.copied} hidden>
        <Icon name="copy" /> <span role="status">{words.copy}</span>
      </button>
    </p>
  )
}

/** Prints the page; only there when a script runs. */
export function PrintButton({ language }: { language: Language }) {
  return (
    <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>
      <Icon name="print" />
      <span>{wordsFor(language).print}</span>
    </button>
  )
}

/**
 * A QR code as one SVG path on white, readable in dark mode too. `modules`: rows of dark (true) and light;
 * `alt` says what it leads to, `caption` what to do with it.
 */
export function QrFigure({
  modules,
  alt,
  caption,
}: {
  modules: readonly (readonly boolean[])[]
  alt: string
  caption?: ComponentChildren
}) {
  const quiet = 4
  const size = modules.length + 2 * quiet
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])))
    .join('')
  return (
    <figure class="lom-qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

export type ReceiptLine = Readonly<{ text: string; amount: string }>

/** What was paid. Amounts are ready text: "€ 5,00". */
export function Receipt({
  language,
  title,
  lines,
  total,
  about = [],
}: {
  language: Language
  title: string
  lines: readonly ReceiptLine[]
  total: string
  /** Date, reference, way of paying. */
  about?: readonly Readonly<{ label: string; value: string }>[]
}) {
  return (
    <section class="lom-receipt">
      <h2>{title}</h2>
      <dl class="lom-receipt__about">
        {about.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl class="lom-receipt__lines">
        {lines.map(({ text, amount }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <div class="lom-receipt__total">
          <dt>{wordsFor(language).total}</dt>
          <dd>{total}</dd>
        </div>
      </dl>
    </section>
  )
}
