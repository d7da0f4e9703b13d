import { useQueryClient } from '@tanstack/react-query'
import { useKratos } from 'kratos-kit'

/** Turns the server's clock by twenty minutes: codes expire, and settings ask who is there. */
export function Later() {
  const { client } = useKratos()
  const queryClient = useQueryClient()
  const pass = async () => {
    await fetch(`${client.baseUrl}/clock?minutes=20`, { method: 'POST' })
    await queryClient.invalidateQueries({ queryKey: ['mail'] })
  }
  return (
    <button type="button" title="Let twenty minutes pass on the server" onClick={() => void pass()}>
      <bdi>+20 min</bdi>
    </button>
  )
}
