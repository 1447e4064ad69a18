/** Parameters that an older page (2016) lists for client push. The current list is in the contexts of the parameters. */
export const olderClientPushParameters = [
  '/forcereboot',
  '/skipprereq',
  '/logon',
  '/BITSPriority',
  '/downloadtimeout',
  '/forceinstall',
] as const;

/** Properties that client push supplies by itself: the fallback status point and the trusted root key. */
export const suppliedByClientPush = ['FSP', 'SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'] as const;
