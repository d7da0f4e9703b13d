import { useLoginFlow, useLogout, useSession } from 'kratos-kit'

interface Drawn {
  /** What the screen is to say. */
  says: string
  signIn: (identifier: string, password: string) => Promise<unknown>
  signOut: () => Promise<unknown>
}

/** The same hooks as in a browser; `draw` draws with whatever the platform has. */
export function SignIn({ draw }: { draw: (drawn: Drawn) => null }) {
  const { data: session } = useSession()
  const login = useLoginFlow({ onCompleted: () => undefined })
  const logout = useLogout()
  const [message] = login.flow?.ui.messages ?? []
  return draw({
    says: session ? 'signed in' : (login.error?.id ?? message?.text ?? login.status),
    signIn: (identifier, password) => login.submit({ method: 'password', identifier, password }),
    signOut: () => logout.mutateAsync(),
  })
}
