import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

type Drawn<Of extends readonly unknown[]> = Readonly<{ of: Of; part: VNode }>

/**
 * A part of a page that most pages share, drawn once and put in as text afterwards: for head and foot, which cost more to
 * draw than what a form asks. Drawn anew when one of `of` is another value (by identity); `most` variants are kept. Nothing
 * of a person may be in `of`.
 */
export function keptPart<Of extends readonly unknown[]>(draw: (...of: Of) => VNode, most = 24): (...of: Of) => VNode {
  let kept: Drawn<Of>[] = []
  return (...of) => {
    const known = kept.find((one) => one.of.every((value, index) => value === of[index]))
    if (known) return known.part
    const part = jsxTemplate([renderToString(draw(...of))])
    kept = [{ of, part }, ...kept].slice(0, most)
    return part
  }
}
