const schemes = {
  action: /^https?:$/,
  link: /^(https?|mailto):$/,
  image: /^(https?:|data:image\/(png|jpeg|gif|webp)[;,])/,
} as const

/** Nothing but the web's begins so. Parsers of URLs take their time, and a form has many. */
const ofTheWeb = /^https?:\/\/\w/

/**
 * The one gate that URLs from nodes pass before they reach the page.
 * @param url as the server sent it; relative ones lead to the page's own origin
 * @param use what the URL is for: the `action` of a form, the `link` of an anchor or the `image` of an `img`
 * @returns the URL as it came, `undefined` where its scheme could run code or leave the web, or where there is none
 */
export const safeUrl = (url: string, use: keyof typeof schemes): string | undefined => {
  if (ofTheWeb.test(url)) return url
  try {
    const { protocol, href } = new URL(url, 'https://page.invalid')
    return url && schemes[use].test(use === 'image' ? href : protocol) ? url : undefined
  } catch {
    return undefined
  }
}
