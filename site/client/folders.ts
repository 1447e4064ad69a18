/** The folders of the site. */
export const folders = ['catalog', 'docs', 'logs', 'rules', 'scenarios'] as const;
