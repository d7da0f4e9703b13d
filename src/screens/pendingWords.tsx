import { type Draw, flag } from '../form/parts.js'

/** What a button says, and that what it does is under way. */
export const pendingWords = (draw: Draw, isPending: boolean, words: string) => ({
  'data-pending': flag(isPending),
  children: (
    <>
      {isPending && draw('spinner', 'span', { 'aria-hidden': true })}
      {words}
    </>
  ),
})
