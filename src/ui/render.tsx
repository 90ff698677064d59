import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document as text, ready to send as `text/html; charset=utf-8`. */
export const html = (page: VNode): string => `<!doctype html>${renderToString(page)}`

/** A part of a page, for a page that is open. */
export const part = (content: VNode): string => renderToString(content)
