/** Slackwater's mark: the moment between two tides. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" role="img" aria-label="Slackwater">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path d="M5 13c3.7-4 7.3-4 11 0s7.3 4 11 0" className="logo-wave" />
      <path d="M5 20c3.7-4 7.3-4 11 0s7.3 4 11 0" className="logo-wave" opacity=".55" />
    </svg>
  )
}
