/** `env`: settings that differ, as LOKET_CLOCK; `program`: what starts it, instead of the demo. */
export function startDemoCity(
  env?: Readonly<Record<string, string>>,
  how?: Readonly<{ program?: string; triesLeft?: number }>,
): Promise<Readonly<{ url: string; port: number; stop: () => Promise<void> }>>
