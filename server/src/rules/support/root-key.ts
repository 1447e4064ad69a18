/** The properties that bring the trusted root key: its text, and the path of a file with it. */
export const rootKeyNames = ['SMSPUBLICROOTKEY', 'SMSROOTKEYPATH'] as const;
