/** The name of the cache where there is no folder for caches. Its text has command lines, and is not linted itself. */
export const cacheFileName = '.ccmsetup-cache.json';
