import type { KratosClient } from '../client/createKratosClient.js'

/** Between whom the doctor looks for what is wrong. */
export interface Place {
  /** The app's page; `undefined` outside a browser. */
  page: URL | undefined
  /** Where the client sends its requests; its `href` has no slash at the end unless it is an origin. */
  server: URL
}

const schemed = /^https?:\/\/[^/]/

/** The page and the server of a client; no server where its `baseUrl` is no address here. */
export const placeOf = ({
  baseUrl,
}: Pick<KratosClient, 'baseUrl'>): Pick<Place, 'page'> & { server: URL | undefined } => {
  const page = typeof document === 'undefined' ? undefined : new URL(location.href)
  const isPath = page !== undefined && (baseUrl === '' || baseUrl.startsWith('/'))
  const canParse = (isPath || schemed.test(baseUrl)) && URL.canParse(baseUrl || '/', page?.href)
  return { page, server: canParse ? new URL(baseUrl || '/', page?.href) : undefined }
}

/** A URL as people write a base URL: without the slash at its end. */
export const addressOf = ({ href }: URL): string => href.replace(/[?#].*/, '').replace(/\/+$/, '')

/** Whether a host is this machine: browsers trust it without https. */
export const isLoopback = ({ hostname }: URL): boolean => /^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(hostname)
