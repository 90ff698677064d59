export function findBrowser(): Promise<{ name: string; executablePath: string; args: string[] } | null>
