/** A phone, or a computer. */
export function DeviceIcon({ handheld }: { handheld: boolean }) {
  return (
    <svg
      data-kratos="icon"
      data-icon={handheld ? 'phone' : 'computer'}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {handheld ? (
        <path d="M8 2.5h4a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2Zm1.5 12.3h1" />
      ) : (
        <path d="M5 4h10a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 15 13H5a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 5 4ZM1.5 16h17" />
      )}
    </svg>
  )
}
