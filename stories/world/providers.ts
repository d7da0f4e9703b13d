/** Eleven whose marks the kit draws, and one that nobody has drawn a mark for. */
export const twelveProviders =
  'Google Apple Microsoft GitHub GitLab Facebook LinkedIn Slack Discord Spotify X Harbourmaster'.split(' ')
