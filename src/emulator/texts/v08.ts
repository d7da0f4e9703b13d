import type { Wording } from './createTexts.js'

const open: Wording = { isOpen: true }
const expired: Wording = { context: ['expired_at'] }

/** A failure that v0.8.2 knows no message for: it gives the validator's words. */
function unnamed(reason: string): Wording {
  return { id: 4000001, reason }
}

/** What v0.8.2 says otherwise, by the id that v26.2.0 uses; some ids mean two things (PROTOCOL, section 5). */
export const v08Wordings: Record<number, Wording> = {
  1010001: open,
  1010002: { context: ['provider'] },
  1010003: open,
  1010004: open,
  1010006: open,
  1010008: { text: 'Use security key' },
  1010007: open,
  1010009: open,
  1010010: open,
  1010022: { id: 1010001, text: 'Sign in', isOpen: true },
  1040001: open,
  1040002: { context: ['provider'] },
  1050001: { type: 'info' },
  1050014: { context: ['used_at'] },
  1050017: { id: 1050006 },
  1050018: { id: 1050012, context: ['added_at', 'display_name'] },
  1060001: { type: 'info', context: ['privilegedSessionExpiresAt'] },
  1060002: {
    text: 'An email containing a recovery link has been sent to the email address you provided.',
    isOpen: true,
  },
  1070002: { context: [] },
  1070009: { id: 1070005, text: 'Submit' },
  1080001: {
    text: 'An email containing a verification link has been sent to the email address you provided.',
    isOpen: true,
  },
  1080002: { type: 'info' },
  4000001: { context: [] },
  4000006: open,
  4000007: open,
  4000008: open,
  4000009: { text: 'Could not find any login identifiers. Did you forget to set them?' },
  4000011: open,
  4000012: open,
  4000013: open,
  4000014: open,
  4000016: { id: 4000012, isOpen: true },
  4000017: unnamed('length must be <= {max_length}, but got {actual_length}'),
  4000018: unnamed('must be >= {minimum} but found {actual}'),
  4000019: unnamed('must be > {minimum} but found {actual}'),
  4000020: unnamed('must be <= {maximum} but found {actual}'),
  4000021: unnamed('must be < {maximum} but found {actual}'),
  4000022: unnamed('{actual} not multipleOf {base}'),
  4000023: unnamed('maximum {max_items} items allowed, but found {actual_items} items'),
  4000024: unnamed('minimum {min_items} items allowed, but found {actual_items} items'),
  4000025: unnamed('items at index {index_a} and {index_b} are equal'),
  4000026: unnamed('expected {allowed_types}, but got {actual_type}'),
  4000029: unnamed('must be equal to constant {expected}'),
  4000030: unnamed('const failed'),
  4000031: { id: 4000005, reason: 'the password is too similar to the user identifier' },
  4000032: {
    id: 4000005,
    reason: 'password length must be at least {min_length} characters but only got {actual_length}',
  },
  4000033: {
    id: 4000005,
    reason: 'password length must be at most {max_length} characters but got {actual_length}',
  },
  4000040: unnamed('"{value}" is not valid "email"'),
  4000041: unnamed('"{value}" is not valid "tel"'),
  4010001: expired,
  4040001: expired,
  4050001: expired,
  4060001: open,
  4060002: open,
  4060004: open,
  4060005: expired,
  4070001: open,
  4070002: open,
  4070003: open,
  4070005: expired,
}
