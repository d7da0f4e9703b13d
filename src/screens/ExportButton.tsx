'use client'
import { useMutation } from '@tanstack/react-query'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import { useKratos } from '../queries/KratosProvider.js'
import { useText } from '../queries/useText.js'
import { FaultNotice } from './FaultNotice.js'
import { pendingWords } from './pendingWords.js'
import { personalData } from './personalData.js'
import { signedOut } from './signedOut.js'
import { useFault } from './useFault.js'

function save(data: object): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  link.download = 'my-data.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Hands people what the server keeps about them, as a file. */
export function ExportButton({ draw }: { draw: Draw }) {
  const text = useText()
  const { client } = useKratos()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const data = await personalData(client)
      if (!data) throw signedOut
      return data
    },
    onSuccess: save,
    // What somebody took along is nothing to keep in memory.
    gcTime: 0,
  })
  const fault = useFault(error, mutate)
  return (
    <>
      <FaultNotice flow={fault} draw={draw} />
      {draw('submit', 'button', {
        type: 'button',
        'aria-disabled': isPending || undefined,
        onClick: () => {
          if (!isPending) mutate()
        },
        ...pendingWords(draw, isPending, text(texts.exportData)),
      })}
    </>
  )
}
