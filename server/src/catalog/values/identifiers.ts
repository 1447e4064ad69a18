/** The site code that asks for automatic assignment. */
export const automaticSiteCode = 'AUTO';

/** Three letters or digits, or AUTO. Lower case is a matter of style. Source: the pages on site codes and SMSSITECODE. */
export const siteCodePattern = /^(?:[A-Z0-9]{3}|AUTO)$/i;

/** Names that can never be site codes, in any letter case. */
export const reservedSiteCodes = ['AUX', 'CON', 'NUL', 'PRN', 'SMS', 'ENV'] as const;

/** A deployment ID as observed: a site code and five hexadecimal digits. No page states it. */
export const deploymentIdPattern = /^[A-Z0-9]{3}[0-9A-F]{5}$/i;

/** The fourth character of all deployment IDs that were observed. */
export const observedDeploymentIdDigit = '2';
