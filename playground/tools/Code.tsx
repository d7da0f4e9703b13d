const sources = import.meta.glob<string>('../pages/*.tsx', { query: '?raw', import: 'default', eager: true })

/** What the page on screen is made of. */
export function Code({ file }: { file: string }) {
  const source = sources[`../pages/${file}.tsx`] ?? ''
  return (
    <div className="source">
      <pre dir="ltr">
        <code>{source}</code>
      </pre>
      <button type="button" onClick={() => void navigator.clipboard.writeText(source)}>
        Copy
      </button>
    </div>
  )
}
