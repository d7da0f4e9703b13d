interface PickProps<Name extends string> {
  label: string
  choices: Readonly<Record<Name, string>>
  chosen: Name
  onChoose: (choice: Name) => void
}

/** One of many, in a row with its label. */
export function Pick<Name extends string>({ label, choices, chosen, onChoose }: PickProps<Name>) {
  return (
    <label className="pick">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value as Name)}>
        {Object.entries<string>(choices).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
