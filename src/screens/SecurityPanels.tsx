'use client'
import type { Draw } from '../form/parts.js'
import * as texts from '../i18n/texts.js'
import type { SettingsFlow } from '../protocol/flow.js'
import type { AppRoutes } from '../queries/routes.js'
import { useText } from '../queries/useText.js'
import { ExportButton } from './ExportButton.js'
import { groupTexts } from './groupTexts.js'
import { Panel } from './Panel.js'
import { SecurityItem } from './SecurityItem.js'
import { type SetUp, securityOf } from './securityOf.js'

interface SecurityPanelsProps {
  flow: SettingsFlow
  routes: AppRoutes
  draw: Draw
}

/** Ways in, second steps, ways back, and one's data. */
export function SecurityPanels({ flow, routes, draw }: SecurityPanelsProps) {
  const text = useText()
  const { waysIn, secondSteps, waysBack } = securityOf(flow)

  const methods = (list: SetUp[]) =>
    draw('list', 'ul', {
      children: list.map(({ group, count }) => (
        <SecurityItem
          key={group}
          title={text(groupTexts(group).title)}
          state={
            count === undefined ? undefined : { good: count > 0, says: count > 0 ? texts.on : texts.off }
          }
          way={{ href: `${routes.settings}#${group}`, says: count === 0 ? texts.setUp : texts.manage }}
          draw={draw}
        />
      )),
    })
  const addresses = waysBack.map(({ value, verified }) => (
    <SecurityItem
      key={value}
      title={<bdi>{value}</bdi>}
      state={{ good: verified, says: verified ? texts.verified : texts.unverified }}
      way={verified ? undefined : { href: routes.verification, says: texts.verify }}
      draw={draw}
    />
  ))
  const lacksStep = !secondSteps.some(({ count }) => count)
  const hasCodes = secondSteps.some(({ group, count }) => group === 'lookup_secret' && count)
  const lacksWayBack = !hasCodes && !waysBack.some(({ verified }) => verified)
  const panels = (
    <>
      {waysIn.length > 0 && (
        <Panel title={text(texts.waysIn)} draw={draw}>
          {methods(waysIn)}
        </Panel>
      )}
      {secondSteps.length > 0 && (
        <Panel title={text(texts.secondSteps)} why={lacksStep && text(texts.noSecondStep)} draw={draw}>
          {methods(secondSteps)}
        </Panel>
      )}
      {(lacksWayBack || addresses.length > 0) && (
        <Panel title={text(texts.waysBack)} why={lacksWayBack && text(texts.noWayBack)} draw={draw}>
          {addresses.length > 0 && draw('list', 'ul', { children: addresses })}
        </Panel>
      )}
      <Panel title={text(texts.yourData)} why={text(texts.exportDataWhy)} draw={draw}>
        <ExportButton draw={draw} />
      </Panel>
    </>
  )
  return draw('panels', 'div', { children: panels })
}
