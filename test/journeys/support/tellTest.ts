import type { Page } from '@playwright/test'

type Tell = (line: string) => void

/**
 * Runs something in each document that this page opens from now on.
 * @param watch runs there, so that it knows nothing from outside; what it tells comes into the list
 */
export async function tellTest(page: Page, watch: (tell: Tell) => void): Promise<string[]> {
  const told: string[] = []
  await page.exposeFunction('tellTest', (line: string) => told.push(line))
  await page.addInitScript(`(${watch.toString()})(globalThis.tellTest)`)
  return told
}
