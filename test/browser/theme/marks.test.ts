import { afterEach, expect, test } from 'vitest'
import { cdp, page as tab } from 'vitest/browser'
import '../../../src/theme/styles.css'
import '../../../src/theme/account.css'

afterEach(() => {
  document.body.replaceChildren()
  return cdp().send('Emulation.setEmulatedMedia', { features: [] })
})

function draw(html: string): HTMLElement {
  document.body.innerHTML = `<main data-kratos="screen"><div data-kratos="card">${html}</div></main>`
  return document.body
}

test('in colours that a person forces on the page they see where a menu ends, where they are in it, and which tab is open', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const page = draw(`
    <button data-kratos="tab" aria-selected="true">Profile</button>
    <button data-kratos="tab" aria-selected="false">Password</button>
    <div data-kratos="menu">
      <a data-kratos="menu-item" data-focus>Settings</a>
      <a data-kratos="menu-item">Sessions</a>
    </div>`)
  const marked = [...page.querySelectorAll('[data-kratos="tab"], [data-kratos="menu-item"]')].filter(
    (element) => getComputedStyle(element).outlineStyle === 'solid',
  )
  expect(marked.map((element) => element.textContent)).toEqual(['Profile', 'Settings'])
  const menu = page.querySelector('[data-kratos="menu"]')
  expect(menu && getComputedStyle(menu).borderTopStyle).toBe('solid')
})

test('a name without a place to break, and a long word in large letters, stay within a telephone', async () => {
  await tab.viewport(320, 640)
  const name = 'x'.repeat(100)
  const page = draw(`
    <header data-kratos="header">
      <h1 data-kratos="title">Datenverarbeitungseinstellungen</h1>
      <p data-kratos="subtitle">${name}</p>
    </header>
    <section data-kratos="panel">
      <header data-kratos="panel-header">
        <h2 data-kratos="panel-title">${name}</h2><p data-kratos="panel-text">${name}</p>
      </header>
    </section>
    <div data-kratos="notice"><p data-kratos="message">${name}</p></div>
    <div data-kratos="menu"><p data-kratos="menu-title">${name}</p></div>`)
  document.documentElement.style.fontSize = '200%'
  const wide = [...page.querySelectorAll<HTMLElement>('main *')].filter(
    (element) => element.getBoundingClientRect().right > 320 || element.scrollWidth > element.clientWidth + 1,
  )
  await tab.viewport(414, 896)
  document.documentElement.style.fontSize = ''
  expect(wide.map((element) => element.dataset['kratos'])).toEqual([])
})

test('on a page that centres its text, as the template of Vite does, labels stay above the start of their fields', () => {
  const page = draw('<h1 data-kratos="title">Sign in</h1><label data-kratos="label">E-mail</label>')
  page.style.textAlign = 'center'
  const aligned = [...page.querySelectorAll('h1, label')].map((each) => getComputedStyle(each).textAlign)
  page.style.textAlign = ''
  expect(aligned).toEqual(['start', 'start'])
})
