interface ChoiceProps<Name extends string> {
  label: string
  choices: Readonly<Record<Name, string>>
  chosen: Name
  onChoose: (choice: Name) => void
}

/** A small row of radio buttons that looks like one control. */
export function Choice<Name extends string>({ label, choices, chosen, onChoose }: ChoiceProps<Name>) {
  const names = Object.keys(choices) as Name[]
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="radio" name={label} checked={name === chosen} onChange={() => onChoose(name)} />
          <span>{choices[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
