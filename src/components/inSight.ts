/** Moves the page as far as it takes to see an element: who presses a button below a long form looks there, not above it. */
export function inSight(element: HTMLElement | null): void {
  // Pages that nobody looks at, as in tests, cannot be moved.
  if (element && 'scrollIntoView' in element) element.scrollIntoView({ block: 'nearest' })
}
