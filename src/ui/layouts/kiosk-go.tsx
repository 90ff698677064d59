import type { ComponentChildren } from 'preact'

/** The form in the middle of a screen: what is typed in it goes along with whoever touches something around it. */
export const typedForm = 'getypt'
/** Where who touched that goes on: an address of the contact point. */
export const goField = '_naar'

type GoProps = Readonly<{
  href: string
  keeps: boolean | undefined
  lang?: string
  dir?: 'rtl' | undefined
  class?: string
  'aria-current'?: 'true' | undefined
  children: ComponentChildren
}>

/** A link; on a screen where somebody types it sends the form, so that nothing typed is lost, without script too. */
export const Go = ({ href, keeps, children, ...rest }: GoProps) =>
  keeps ? (
    <button type="submit" form={typedForm} name={goField} value={href} {...rest}>
      {children}
    </button>
  ) : (
    <a href={href} {...rest}>
      {children}
    </a>
  )
