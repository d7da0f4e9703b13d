const eye =
  'M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10Zm5.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z'

/** An open eye, or a crossed one. */
export function EyeIcon({ crossed }: { crossed: boolean }) {
  return (
    // Also without styles it can be seen.
    <svg data-kratos="icon" data-icon="eye" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        d={crossed ? `${eye}M4 17 16 3` : eye}
      />
    </svg>
  )
}
