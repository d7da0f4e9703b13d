import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { FlowForm } from '../../src/components/FlowForm.js'
import { error, input, pieceOf } from '../world/pieceOf.js'
import { save, saveButton } from '../world/saveButton.js'

/** Every attribute of a node, and what comes of it. */
const meta = {
  title: 'Form/Attributes',
  component: FlowForm,
  args: { onSubmit: fn(), flow: pieceOf() },
  decorators: [(Story) => <main style={{ maxWidth: 400, padding: 24 }}>{Story()}</main>],
} satisfies Meta<typeof FlowForm>

export default meta
type Story = StoryObj<typeof meta>

const withInput = (attributes: Record<string, unknown>, words = 'It') =>
  pieceOf(input({ name: 'traits.it', type: 'text', ...attributes }, words), saveButton)

export const Required: Story = {
  args: { flow: withInput({ required: true }) },
  play: async ({ canvas, args }) => {
    await save()
    await expect(canvas.getByLabelText('It')).toBeRequired()
    await expect(canvas.getByLabelText('It')).toHaveFocus()
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const Pattern: Story = {
  args: { flow: withInput({ pattern: '[0-9]+' }) },
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByLabelText('It'), 'letters')
    await save()
    await expect(canvas.getByLabelText<HTMLInputElement>('It').validity.patternMismatch).toBe(true)
    await expect(args.onSubmit).not.toHaveBeenCalled()
  },
}

export const MaximalLength: Story = {
  args: { flow: withInput({ maxlength: 3 }) },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('It'), 'abcdef')
    await expect(canvas.getByLabelText('It')).toHaveValue('abc')
  },
}

/** A browser leaves it out, and a server forgets what is left out: its value is posted all the same. */
export const Disabled: Story = {
  args: { flow: withInput({ disabled: true, value: 'fixed' }) },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByLabelText('It')).toBeDisabled()
    await save()
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith(
        { traits: { it: 'fixed' }, method: 'profile' },
        expect.anything(),
      ),
    )
  },
}

export const Value: Story = {
  args: { flow: withInput({ value: 'Ada' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('It')).toHaveValue('Ada')
  },
}

export const Autocomplete: Story = {
  args: { flow: withInput({ autocomplete: 'tel', type: 'tel' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('It')).toHaveAttribute('autocomplete', 'tel')
  },
}

/** Options make a list to choose from, with the types of their values. */
export const Options: Story = {
  args: { flow: withInput({ options: [{ value: 1 }, { value: 2 }], type: 'number' }) },
  play: async ({ canvas, args }) => {
    await userEvent.selectOptions(canvas.getByLabelText('It'), '2')
    await save()
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith({ traits: { it: 2 }, method: 'profile' }, expect.anything()),
    )
  },
}

/** A node without a label is called after its name. */
export const NoLabel: Story = {
  args: {
    flow: pieceOf({ type: 'input', attributes: { name: 'traits.first_name', type: 'text' } }, saveButton),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('First name')).toBeVisible()
  },
}

export const LongLabel: Story = {
  args: {
    flow: withInput(
      { type: 'checkbox' },
      'I have read what happens with my data, and I agree to every word of it.',
    ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText(/every word of it/))
    await expect(canvas.getByRole('checkbox')).toBeChecked()
  },
}

export const Rejected: Story = {
  args: {
    flow: pieceOf(
      {
        ...input({ name: 'traits.it', type: 'text', value: 'No' }, 'It'),
        messages: [error('It is too short.')],
      },
      saveButton,
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('It')).toBeInvalid()
    await expect(canvas.getByLabelText('It')).toHaveAccessibleDescription('It is too short.')
  },
}

/** Nothing that a server names is ever called, but for the ceremonies that are known. */
export const UnknownTrigger: Story = {
  args: {
    flow: pieceOf(
      input({ name: 'trigger', type: 'button', onclick: 'alert(1)', onclickTrigger: 'alert' }, 'Press'),
    ),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Press' }))
    const words = await canvas.findByText(/This browser or device cannot do that/)
    await waitFor(() => expect(words).toBeVisible())
  },
}

/** URLs that would run something lead nowhere. */
export const HostileUrl: Story = {
  args: {
    flow: pieceOf({
      type: 'a',
      attributes: { id: 'bad', href: 'javascript:alert(1)', title: { id: 0, text: 'Go on', type: 'info' } },
    }),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Go on')).not.toHaveAttribute('href')
  },
}
