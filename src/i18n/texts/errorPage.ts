// The page that Kratos sends browsers to
export const somethingWrong = { id: 'somethingWrong', text: 'Something went wrong' }
export const reference = { id: 'reference', text: 'Reference: {id}' }
export const toStart = { id: 'toStart', text: 'Back to the start' }
