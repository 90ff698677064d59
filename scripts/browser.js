// Which browser the journeys use: an installed one, else the one that npm brought, else Playwright's own.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
]

/** `name` for people, `executablePath` (none: Playwright's own) and `args` for the launch; null when there is no browser. */
export async function findBrowser() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const installed = installedBrowser()
  if (installed) return { name: installed, executablePath: installed, args }
  if (process.platform === 'linux') {
    const brought = await broughtBrowser()
    if (brought) return brought
  }
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return existsSync(own) ? { name: own, executablePath: own, args } : null
}

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere]
  return candidates.find((path) => existsSync(path))
}

async function broughtBrowser() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    // In one process it dies with the first page that does.
    return {
      name: `${executablePath} (from npm)`,
      executablePath,
      args: chromium.args.filter((arg) => arg !== '--single-process'),
    }
  } catch (error) {
    console.warn(`The browser from npm does not start here: ${error.message}`)
    return null
  }
}
