/** An open eye, or a crossed one. */
export function EyeIcon({ crossed }: { crossed: boolean }) {
  return (
    <svg
      data-kratos="icon"
      data-icon="eye"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path strokeWidth="1.5" d="M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10Z" />
      <circle strokeWidth="1.5" cx="10" cy="10" r="2.5" />
      {crossed && <path strokeWidth="1.5" strokeLinecap="round" d="m4 17 12-14" />}
    </svg>
  )
}
