import { later } from '../form/later.js'
import { Missing } from './Missing.js'

/**
 * The form of a screen. Its code comes beside the first request, not before it: until both are there, the screen shows
 * what it shows while a flow is on its way.
 */
export const ScreenForm = /* @__PURE__ */ later(
  async () => (await import('./ChangedForm.js')).ChangedForm,
  Missing,
)
