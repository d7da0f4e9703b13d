/** What user agents say of themselves, the most telling first: most claim to be several. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

const nameIn = (userAgent: string, names: typeof browsers | typeof systems) =>
  names.find(([mark]) => userAgent.includes(mark))?.[1]

export interface DeviceName {
  browser: string | undefined
  system: string | undefined
  handheld: boolean
}

/** Which browser on which system a `User-Agent` stands for, as far as it tells. */
export const deviceName = (userAgent = ''): DeviceName => ({
  browser: nameIn(userAgent, browsers),
  system: nameIn(userAgent, systems),
  handheld: /iPhone|iPad|Android|Mobile/.test(userAgent),
})
