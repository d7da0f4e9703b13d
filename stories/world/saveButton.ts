import { userEvent } from 'storybook/test'
import { input } from './pieceOf.js'

/** The button that sends a piece of a flow. */
export const saveButton = input({ name: 'method', type: 'submit', value: 'profile' }, 'Save', 'profile')

export const save = () => userEvent.click(document.querySelector('button[name="method"]') ?? document.body)
