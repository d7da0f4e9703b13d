/** Where the app shows each screen: paths, or absolute URLs. */
export interface AppRoutes {
  login: string
  registration: string
  recovery: string
  verification: string
  settings: string
  sessions: string
  /** Where somebody goes who has nowhere else to go. */
  home: string
}

/** Kratos's usual paths. */
export const defaultRoutes: AppRoutes = {
  login: '/login',
  registration: '/registration',
  recovery: '/recovery',
  verification: '/verification',
  settings: '/settings',
  sessions: '/sessions',
  home: '/',
}
