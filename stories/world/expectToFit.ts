import { expect } from 'storybook/test'

/** Boxes that hold more than they show by design, or show nothing. */
const isBeside = (element: HTMLElement) =>
  element.closest(
    '[data-kratos="control"], [data-kratos="live"], [data-kratos="username"], [data-kratos="tab-list"], svg',
  ) !== null

function faultOf(element: HTMLElement): string | undefined {
  const { left, right, width } = element.getBoundingClientRect()
  const { overflowX } = getComputedStyle(element)
  if (right > window.innerWidth + 1 || left < -1) return 'stands out of the window'
  if (width > 1 && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
    return 'is cut off'
  return undefined
}

/** Nothing that is drawn stands out of the window or is cut off, however long its words are. */
export async function expectToFit(drawn: HTMLElement): Promise<void> {
  const found = [...drawn.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const fault = !isBeside(element) && element.checkVisibility() ? faultOf(element) : undefined
    return fault
      ? [`<${element.localName} ${element.dataset['kratos'] ?? ''}> ${fault}: ${element.innerText}`]
      : []
  })
  await expect(found).toEqual([])
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
}
