import type { KratosErrorId } from './errors.js'

const signIn = 'Sign in first.'
const restart = 'Start the flow over.'

/** What happened, why, and what to do about it: by the id of the error. */
export const sentences: Record<KratosErrorId, string> = {
  session_already_available:
    'Somebody is signed in already. Sign out first, or start the flow with `refresh`.',
  session_aal1_required: `A second factor needs a first one. ${signIn}`,
  session_aal2_required:
    'The session lacks a second factor. Send the browser to `redirectTo`, or start a login with `aal: "aal2"`.',
  session_refresh_required:
    'The sign-in is too long ago for this change. Sign in again with `refresh`, then repeat it.',
  session_inactive: `Nobody is signed in, or the session has ended. ${signIn}`,
  session_verified_address_required: 'The address is not verified yet. Lead to the flow in `continueWith`.',
  security_csrf_violation:
    'The CSRF cookie is missing or does not match the form. Either cookies do not reach Kratos (look at SameSite, the cookie domain, CORS with credentials, blocked third-party cookies), or the form is old: start the flow over. `diagnose` of `kratos-kit/devtools` tells which.',
  security_identity_mismatch: `This flow was started by somebody else. ${restart}`,
  self_service_flow_expired: `The flow has expired. Use \`flowId\`, or: ${restart}`,
  self_service_flow_replaced: 'The flow was replaced by the one in `flowId`. Use that.',
  self_service_flow_disabled: 'This flow is switched off in Kratos (`selfservice.flows.*.enabled`).',
  self_service_flow_return_to_forbidden:
    '`return_to` is not allowed. Add it to `selfservice.allowed_return_urls` in Kratos.',
  browser_location_change_required: 'The flow goes on elsewhere. Send the browser to `redirectTo`.',
  identity_disabled: 'This account is disabled. An administrator can enable it.',
  unauthorized: 'The credentials of this request are missing or wrong. Check the token, or sign in.',
  forbidden: 'Kratos refuses this request. `reason` tells why.',
  not_found: 'Kratos has no such thing, or no such operation in its version. Check the id and `baseUrl`.',
  conflict: 'This collides with what exists already, such as an address in use.',
  bad_request: 'Kratos does not accept this request. `reason` tells why.',
  rate_limited: 'Too many requests. Wait for `retryAfter` milliseconds.',
  server: 'Kratos, or a proxy before it, has failed. Try again later; its log knows more.',
  network:
    'No answer came. The device may be offline, `baseUrl` wrong, or CORS may not allow this origin. `diagnose` of `kratos-kit/devtools` tells which.',
  timeout: 'No answer came in time. Try again, or raise `timeout`.',
  aborted: 'The request was called off by its `signal`. Ask again where the answer is still wanted.',
  not_json:
    'The answer is not JSON. Something other than Kratos may have answered: check `baseUrl` and proxies.',
  unexpected_shape: 'The answer is not what Kratos sends here. Check `baseUrl` and the version of Kratos.',
  too_large:
    'The answer is longer than 16 MiB, so it was not read. Ask for smaller pages, or check `baseUrl`.',
  foreign_redirect:
    'The answer came by a redirect from another origin (`redirectTo`), so it was not read. Let `serve.public.base_url` in Kratos be the address that people use, and check proxies.',
  foreign_action: `The form's \`action\` has no path below /self-service/, so nothing was sent. ${restart}`,
}
