/** `env`: settings that differ, as LOKET_CLOCK. */
export function startDemoCity(
  env?: Readonly<Record<string, string>>,
): Promise<Readonly<{ url: string; port: number; stop: () => Promise<void> }>>
