import type { UiNode } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'
import { nodeFacts } from './nodeFacts.js'

/** The nodes of one group, as a flow has them. */
export function NodeTable({ group, nodes }: { group: string; nodes: readonly UiNode[] }) {
  return (
    <table>
      <caption>{group}</caption>
      <thead>
        <tr>
          <th scope="col">name</th>
          <th scope="col">type</th>
          <th scope="col">value</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node, index) => {
          const { name, type, value } = nodeFacts(node)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- several nodes may have one name
            <tr key={index}>
              <th scope="row">
                {name}
                <Texts of={node.messages} />
              </th>
              <td>{type}</td>
              <td>{value}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Messages with their numbers. */
export function Texts({ of }: { of: readonly UiText[] }) {
  if (of.length === 0) return null
  return (
    <ul data-kratos-devtools="texts">
      {of.map(({ id, type, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- one message may come twice
        <li key={index} data-type={type}>
          <code>{id}</code> {text}
        </li>
      ))}
    </ul>
  )
}
