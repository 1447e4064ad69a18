/** How long a command line can be. */

/**
 * Characters of a command line: CreateProcess takes no longer one
 * (https://learn.microsoft.com/en-us/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw).
 */
export const longestCommandLine = 32_767;

/** Characters of a region: only the beginning of such a long command line is looked at, but it is known as one. */
export const longestRegion = 2 * longestCommandLine;
