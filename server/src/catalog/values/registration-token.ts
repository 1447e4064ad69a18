/** What is known about bulk registration tokens. Sources: the article on token authentication and the published sample. */
export const registrationToken = {
  /** Lifetime without an option, in minutes. */
  defaultLifetime: 4320,
  /** Longest lifetime that the tool allows, in minutes: 7 days. */
  maximumLifetime: 10080,
  /** Parts between the dots: header, payload and signature. */
  parts: 3,
  /** Claims of the published sample that tell a bulk token from others. */
  claims: { Type: 'BulkRegistration', aud: 'urn:sccm:service' },
  /** The token of the reference page and the token article: known to everyone, expired, and with a damaged payload. */
  publishedSample: {
    length: 858,
    /** SHA-256 of the token text, in lower-case hexadecimal digits. */
    sha256: '5c9265b549e18c5b0834c82a01c3afc4813d1bc03d026dd03dd8a40f40f81ef7',
  },
} as const;
