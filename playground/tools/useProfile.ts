import { navigate } from '../app/location.js'
import { type ProfileName, profileNames, profiles } from '../profiles.js'
import { usePreference } from './usePreference.js'

/** Which kind of server the app talks to, and how to choose another one. */
export function useProfile() {
  const [name, setName] = usePreference('profile', profileNames)
  const choose = (next: ProfileName) => {
    // A flow in the address belongs to the server that began it.
    navigate(window.location.pathname)
    setName(next)
  }
  return { name, about: profiles[name].about, choose }
}
