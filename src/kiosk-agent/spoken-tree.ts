import { wordsOfVoice } from './voice-words.ts'

type Value = Readonly<{ value?: unknown }>
/** A node of the accessibility tree, as the browser gives it (Accessibility.AXNode). */
export type AxNode = Readonly<{
  nodeId: string
  ignored?: boolean
  role?: Value
  name?: Value
  value?: Value
  description?: Value
  childIds?: readonly string[]
  properties?: readonly Readonly<{ name: string; value: Value }>[]
}>

/** What is one thing for who hears it: its name says all that is in it. */
const whole = ['heading', 'link', 'button', 'radio', 'checkbox', 'textbox', 'searchbox', 'combobox', 'option', 'image']
/** A name of these is told before what is in them. */
const named = ['radiogroup', 'group', 'navigation', 'complementary', 'dialog', 'alertdialog']

/** A page in the order of its accessibility tree, a sentence for each thing. */
export function spokenPage(nodes: readonly AxNode[], language: string): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const said: string[] = []
  const visit = (node: AxNode | undefined): void => {
    if (!node) return
    const role = String(node.role?.value ?? '')
    if (!node.ignored && (whole.includes(role) || role === 'StaticText')) {
      const text = spokenNode(node, language)
      if (text !== '') said.push(text)
      return
    }
    if (!node.ignored && named.includes(role)) {
      const name = clean(node.name?.value)
      if (name !== '') said.push(name)
    }
    for (const id of node.childIds ?? []) visit(byId.get(id))
  }
  visit(nodes[0])
  // A group and the text that names it are one thing.
  return said.filter((text, at) => text !== said[at - 1])
}

/** One thing: what it is called, what it is, and how it stands. */
export function spokenNode(node: AxNode, language: string): string {
  const words = wordsOfVoice(language)
  const role = String(node.role?.value ?? '')
  const name = clean(node.name?.value)
  const is = (property: string) =>
    node.properties?.some((one) => one.name === property && (one.value.value === true || one.value.value === 'true'))
  const kind = (words.roles as Readonly<Record<string, string>>)[role] ?? ''
  const state = [
    is('checked') && words.chosen,
    is('disabled') && words.off,
    is('invalid') && words.wrong,
    // What somebody typed; of a code the field says nothing.
    role === 'textbox' && !is('protected') && clean(node.value?.value),
  ].filter(Boolean)
  const description = clean(node.description?.value)
  return [name, kind, ...state, description === name ? '' : description]
    .filter((part) => part && part !== '')
    .join(', ')
}

const clean = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '')
