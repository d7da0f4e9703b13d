/** The two hooks as Next documents them, since Next itself is too large to install for a type. */
declare module 'next/navigation' {
  export function useRouter(): {
    push: (href: string, options?: { scroll?: boolean }) => void
    replace: (href: string, options?: { scroll?: boolean }) => void
    refresh: () => void
    prefetch: (href: string) => void
    back: () => void
    forward: () => void
  }
  export function useSearchParams(): URLSearchParams
}
