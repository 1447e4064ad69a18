/** The one item that was documented in a technical preview only. */

/**
 * Belongs with the undocumented items: no release documents it, and the property of that name is undocumented as well.
 * Source: Capabilities in Technical Preview 1710.
 */
export const previewSwitch = '/CCMPKICERTOPTIONS';
