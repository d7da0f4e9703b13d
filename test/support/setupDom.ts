import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

configure({ asyncUtilTimeout: 15_000 })
afterEach(() => {
  cleanup()
  // Drafts are kept as pages close: the next test opens a tab of its own.
  if (typeof sessionStorage !== 'undefined') sessionStorage.clear()
})

// jsdom has neither: Headless UI needs the first for anchored panels and calls the second in transitions.
class ResizeObserverStub implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// A test file that asks for the environment `node` has no document.
if (typeof document !== 'undefined') {
  globalThis.ResizeObserver ??= ResizeObserverStub
  Element.prototype.getAnimations ??= () => []
}
