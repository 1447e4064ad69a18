/** Values of the official samples, which have no meaning outside them. Names are in lower case. */
export const sampleValues = {
  /** Domain of all sample servers. */
  domain: 'contoso.com',
  cmgHost: 'contoso.cloudapp.net',
  cmgNumbers: ['72186325152220500', '72057598037248100'],
  deploymentId: 'pri20001',
  /** Application, tenant and client IDs. */
  guids: [
    'aa28e7f1-b88a-43cd-a2e3-f88b257c863b',
    '607b7853-6f6f-4d5d-b3d4-811c33fdd49a',
    '7506ee10-f7ec-415a-b415-cd3d58790d97',
  ],
} as const;
