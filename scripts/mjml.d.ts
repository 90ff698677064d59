declare module 'mjml' {
  type Made = Readonly<{ html: string; errors: readonly Readonly<{ formattedMessage: string }>[] }>
  export { mjml as default }
  function mjml(source: string, options?: Readonly<Record<string, unknown>>): Promise<Made>
}
