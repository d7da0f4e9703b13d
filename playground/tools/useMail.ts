import { useQuery } from '@tanstack/react-query'
import { useKratos } from 'kratos-kit'
import { createAdminClient, listCourierMessages } from 'kratos-kit/admin'
import { useState } from 'react'

/** The mail that the server has sent, the newest first, as its administrators can read it. */
export function useMail(isOn: boolean) {
  const { client } = useKratos()
  const [seen, setSeen] = useState<number>()
  const { data: letters = [] } = useQuery({
    queryKey: ['mail', client.baseUrl],
    queryFn: async () => (await listCourierMessages(createAdminClient({ baseUrl: client.baseUrl }))).items,
    enabled: isOn,
    refetchInterval: 2000,
  })
  return {
    letters,
    unread: letters.length - (seen ?? 0),
    read: () => setSeen(letters.length),
  }
}
