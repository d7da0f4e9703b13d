import { expect, type Locator, type Page } from '@playwright/test'

/** What has the focus. */
export const focused = (page: Page): Locator => page.locator(':focus')

/**
 * Whoever goes by the keyboard sees where they are: a line around what has the focus, or around the boxes that stand
 * for it; of a menu, the item that is marked.
 * @returns `shows`, what has the focus and does not show it, or `nothing`
 */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    // Nothing where the focus is on a piece of the browser's own, such as the calendar of a date.
    const element = document.querySelector(':focus')
    if (!element) return 'nothing'
    const isDrawn = (each: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !outlineColor.endsWith(', 0)')
    }
    const item = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const control = element.closest('[data-kratos="control"]')
    const shows =
      isDrawn(element) ||
      (control !== null && isDrawn(control)) ||
      (item !== null && getComputedStyle(item).backgroundColor !== 'rgba(0, 0, 0, 0)')
    return shows ? 'shows' : element.outerHTML.slice(0, 120)
  })

export const expectFocusToShow = (page: Page) => expect.poll(() => focusOf(page)).toBe('shows')

/** The focus is here, and shows. */
export async function expectFocus(page: Page, target: Locator) {
  await expect(target).toBeFocused()
  await expectFocusToShow(page)
}

/** Presses Tab once for each name, and finds itself on what is called so. */
export async function tabThrough(page: Page, ...names: (string | RegExp)[]) {
  for (const name of names) {
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveAccessibleName(name)
    await expectFocusToShow(page)
  }
}

/** Presses Tab, or Shift and Tab, until the target has the focus; it shows at every stop on the way. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  const stops: string[] = []
  while (!(await target.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press(key)
    // Some stops are the browser's own: its bars after the last of the page, the calendar of a date.
    // What has the focus may go in the same moment, with what is saved.
    await expect.poll(() => focusOf(page)).toMatch(/^(shows|nothing)$/)
    stops.push(
      await page.evaluate(() => document.querySelector(':focus')?.outerHTML.slice(0, 80) ?? 'nothing'),
    )
    expect(stops.length, `stops before ${String(target)}:\n${stops.join('\n')}`).toBeLessThan(40)
  }
}

/** Goes to a field, and types. */
export async function typeInto(page: Page, target: Locator, text: string) {
  await tabTo(page, target)
  await page.keyboard.type(text)
}
