/** What a mail has to say. */
export interface MailValues {
  code?: string
  link?: string
}

interface MailTemplate {
  subject: (values: MailValues) => string
  body: (values: MailValues) => string
}

/** Every mail by the name of Kratos's template. */
export const mailTemplates = {
  recovery_code_valid: {
    subject: ({ code = '' }) => `Use code ${code} to recover access to your account`,
    body: ({ code = '' }) => `Recover access to your account by entering the following code: ${code}`,
  },
  recovery_code_invalid: {
    subject: () => 'Account access attempted',
    body: () => 'Somebody tried to recover an account with this address, but there is none.',
  },
  recovery_valid: {
    subject: () => 'Recover access to your account',
    body: ({ link = '' }) => `Recover access to your account by clicking this link: ${link}`,
  },
  recovery_invalid: {
    subject: () => 'Account access attempted',
    body: () => 'Somebody tried to recover an account with this address, but there is none.',
  },
  verification_code_valid: {
    subject: ({ code = '' }) => `Use code ${code} to verify your account`,
    body: ({ code = '', link = '' }) =>
      `Verify your account with the following code: ${code}\n\nor click: ${link}`,
  },
  verification_code_invalid: {
    subject: () => 'Someone tried to verify this email address',
    body: () => 'Somebody tried to verify this address, but no account has it.',
  },
  verification_valid: {
    subject: () => 'Please verify your email address',
    body: ({ link = '' }) => `Verify your account by clicking this link: ${link}`,
  },
  verification_invalid: {
    subject: () => 'Someone tried to verify this email address',
    body: () => 'Somebody tried to verify this address, but no account has it.',
  },
  login_code_valid: {
    subject: ({ code = '' }) => `Use code ${code} to log in`,
    body: ({ code = '' }) => `Log in with the following code: ${code}`,
  },
  registration_code_valid: {
    subject: ({ code = '' }) => `Use code ${code} to sign up`,
    body: ({ code = '' }) => `Complete your registration with the following code: ${code}`,
  },
} satisfies Record<string, MailTemplate>

export type MailTemplateName = keyof typeof mailTemplates
