/** What an element must carry to wear a theme. */
interface ThemeAttributes {
  className?: string
  'data-theme'?: string
  'data-density'?: string
}

/**
 * The theme that a part of the page wears, for what belongs to that part and stands elsewhere in the document: seeds
 * are set on the element with `data-theme`, mostly by its class. What the whole page wears needs no copy.
 */
export function themeAbove(place: Element | null): ThemeAttributes {
  const themed = place?.closest('body [data-theme]')
  const density = place?.closest('body [data-density]')?.getAttribute('data-density')
  return {
    ...(themed && { className: themed.className, 'data-theme': themed.getAttribute('data-theme') ?? '' }),
    ...(density && { 'data-density': density }),
  }
}
