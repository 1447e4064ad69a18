import type { HostKind } from '../runner/protocol';

/** This extension's identifier, as the marketplace and VS Code write it. */
export const EXTENSION_ID = 'ccmsetup-tools.ccmsetup-tools';

/**
 * The user settings of a run: nothing that asks, fetches, reports or moves by itself, and the extension in the asked host.
 *
 * @returns The content of `settings.json`.
 */
export function userSettings(host: HostKind): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.enableExperiments': false,
    'chat.disableAIFeatures': true,
    'editor.accessibilitySupport': 'off',
    'files.autoSave': 'off',
    'git.enabled': false,
    // With both a `main` and a `browser` entry, an extension of a remote workspace runs in Node.js unless told otherwise.
    ...(host === 'web' ? { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } } : {}),
  };
}
