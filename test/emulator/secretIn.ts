import { learn } from '../conformance/player/learn.js'
import type { Page } from './visitor.js'

/** The secret that a settings form shows for an authenticator app. */
export const secretIn = ({ body }: Pick<Page, 'body'>): string => learn(body).get('totp_secret') ?? ''
