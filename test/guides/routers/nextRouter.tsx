'use client'
import { type KratosClient, KratosProvider } from 'kratos-kit'
import { useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'

/** Put it into `app/layout.tsx`, within a `<Suspense>`, as `useSearchParams` asks for one. */
export function Kratos({ client, children }: { client: KratosClient; children: ReactNode }) {
  const { push } = useRouter()
  const first = useSearchParams().toString()
  const router = useMemo(
    () => ({
      // A server has no address bar, and Next keeps that of the browser up to date.
      read: () => new URLSearchParams(typeof window === 'undefined' ? first : window.location.search),
      navigate: (path: string) => push(path),
    }),
    [push, first],
  )
  return (
    <KratosProvider client={client} router={router}>
      {children}
    </KratosProvider>
  )
}
