import type { Page } from '@playwright/test'

type Size = Readonly<{ width: number; height: number }>

/** A telephone and a desk: pages are shown whole. */
export const pageSizes: readonly Size[] = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
]
/** The screen of a contact point, standing and lying: what one sees without scrolling. */
export const kioskSizes: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]

/** The page as it is now, at every size, in screenshots/. */
export const picture = (page: Page, name: string) => take(page, name, pageSizes, true)
export const kioskPicture = (page: Page, name: string) => take(page, `kiosk-${name}`, kioskSizes, false)

/** As somebody sees it who does not scroll, at one size. */
export const pictureAt = (page: Page, name: string, size: Size) => take(page, name, [size], false)

async function take(page: Page, name: string, sizes: readonly Size[], fullPage: boolean): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    const path = `screenshots/${name}-${size.width}.png`
    await page.screenshot({ path, fullPage, animations: 'disabled', caret: 'hide' })
  }
}
