/** The file that /config names: a copy of mobileclienttemplate.tcf with properties on one line of one section. */
export const configurationFile = {
  /** In <ConfigMgr>\bin\<platform> on the site server. */
  template: 'mobileclienttemplate.tcf',
  /** Beside the template, with the values of the site. */
  siteValues: 'mobileclient.tcf',
  section: '[Client Install]',
  linePrefix: 'Install=INSTALL=ALL',
  /** Entries of the site's file that client properties are copied from. */
  usefulEntries: { SMSPublicRootKey: 'SMSPUBLICROOTKEY', CertificateIssuers: 'CCMCERTISSUERS' },
} as const;
