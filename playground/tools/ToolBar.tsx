import { KratosDevtools } from 'kratos-kit/devtools'
import { useState } from 'react'
import type { AppPage } from '../pages.js'
import { type ProfileName, profiles } from '../profiles.js'
import { Code } from './Code.js'
import { Drawer } from './Drawer.js'
import { Later } from './Later.js'
import { Mailbox } from './Mailbox.js'
import { Pick } from './Pick.js'
import { useClosing } from './useClosing.js'
import { languages, type useLanguage } from './useLanguage.js'
import { looks, useLooks } from './useLooks.js'
import { useMail } from './useMail.js'
import type { useProfile } from './useProfile.js'

const themes = { system: 'As the system', light: 'Light', dark: 'Dark' }
const directions = { auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left' }
const densities = { comfortable: 'Comfortable', compact: 'Compact' }
const servers = Object.fromEntries(Object.entries(profiles).map(([id, { name }]) => [id, name])) as Record<
  ProfileName,
  string
>
const named = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]))

interface ToolBarProps {
  language: ReturnType<typeof useLanguage>
  profile: ReturnType<typeof useProfile>
  page: AppPage
}

const isEmulated = Boolean(import.meta.env['EMULATED'])

/** The playground's own bar: the server, the looks, the mail, and the code of what is on screen. */
export function ToolBar({ language, profile, page }: ToolBarProps) {
  const view = useLooks()
  const [drawer, setDrawer] = useState<'mail' | 'code' | 'devtools'>()
  const { letters, unread, read } = useMail(isEmulated)
  const options = useClosing()
  const toggle = (name: typeof drawer) => setDrawer(drawer === name ? undefined : name)
  const close = () => setDrawer(undefined)
  return (
    <>
      <section className="tools" aria-label="Playground">
        <p className="tools-name">kratos-kit</p>
        {isEmulated && (
          <Pick label="Server" choices={servers} chosen={profile.name} onChoose={profile.choose} />
        )}
        <details className="options" ref={options}>
          <summary>Looks</summary>
          <div>
            <Pick
              label="Language"
              choices={Object.fromEntries(languages)}
              chosen={language.tag}
              onChoose={language.choose}
            />
            <Pick label="Theme" choices={themes} chosen={view.theme} onChoose={view.setTheme} />
            <Pick
              label="Preset"
              choices={named(Object.keys(looks))}
              chosen={view.look}
              onChoose={view.setLook}
            />
            <Pick label="Density" choices={densities} chosen={view.density} onChoose={view.setDensity} />
            <Pick
              label="Direction"
              choices={directions}
              chosen={language.direction}
              onChoose={language.setDirection}
            />
          </div>
        </details>
        {isEmulated && <Later />}
        {isEmulated && (
          <button
            type="button"
            aria-expanded={drawer === 'mail'}
            onClick={() => {
              read()
              toggle('mail')
            }}
          >
            Mail
            {unread > 0 && <span className="count">{unread}</span>}
          </button>
        )}
        <button type="button" aria-expanded={drawer === 'code'} onClick={() => toggle('code')}>
          Code
        </button>
        <button type="button" aria-expanded={drawer === 'devtools'} onClick={() => toggle('devtools')}>
          Devtools
        </button>
      </section>
      {drawer === 'mail' && (
        <Drawer title="Mail" about={profile.about} onClose={close}>
          <Mailbox letters={letters} />
        </Drawer>
      )}
      {drawer === 'code' && (
        <Drawer title="Code" about={`playground/pages/${page.file}.tsx`} onClose={close}>
          <Code file={page.file} />
        </Drawer>
      )}
      {drawer === 'devtools' && (
        <Drawer title="Devtools" about="What the kit has of Kratos, and what is in the way" onClose={close}>
          <div className="devtools" data-theme="dark">
            <KratosDevtools inline />
          </div>
        </Drawer>
      )}
    </>
  )
}
