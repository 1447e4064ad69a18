/** The error of client.msi when something other than ccmsetup.exe starts it. */
export const directStartCode = '25502';
