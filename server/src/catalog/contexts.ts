import type { CatalogContext } from './types';

/** Where a command line is given to ccmsetup; two kinds of `ccmsetupcmd` are told apart where a rule depends on it. */
export type InstallContext = CatalogContext | 'intuneLob' | 'intunePolicy';

/** How a context is shown. */
export interface ContextDescription {
  readonly title: string;
  /** One sentence. */
  readonly description: string;
}

/** Title and description of every context, in the order in which they are offered. */
export const contexts: Readonly<Record<InstallContext, ContextDescription>> = {
  manual: {
    title: 'Manual installation',
    description: 'A prompt, a script, or a tool starts ccmsetup.exe.',
  },
  ccmsetupcmd: {
    title: 'CCMSETUPCMD',
    description:
      'The text inside CCMSETUPCMD="…", which ccmsetup.msi passes to ccmsetup.exe, for example from Intune.',
  },
  intuneLob: {
    title: 'Intune line-of-business app',
    description:
      'The command-line arguments of ccmsetup.msi as a line-of-business app in Intune. Intune adds msiexec and the package.',
  },
  intunePolicy: {
    title: 'Intune co-management settings',
    description:
      'The client installation command line in the co-management settings of Intune, which Windows Autopilot uses.',
  },
  clientPush: {
    title: 'Client push',
    description:
      'The installation properties of client push, in the console or through Set-CMClientPushInstallation.',
  },
  gpoSetupParameters: {
    title: 'SetupParameters through group policy',
    description:
      'The registry value SetupParameters, which ConfigMgrInstallation.adm sets for group policy and software update-based installations.',
  },
  tcf: {
    title: 'Configuration file',
    description: 'The Install= line in the [Client Install] section of the file that /config names.',
  },
  taskSequence: {
    title: 'Task sequence',
    description:
      'The installation properties of the Setup Windows and ConfigMgr step, or the SMSClientInstallProperties variable.',
  },
  packageProgram: {
    title: 'Package program',
    description: 'The command line of a program in the client upgrade package.',
  },
  logonScript: {
    title: 'Logon script',
    description: 'A logon script starts ccmsetup.exe at every sign-in.',
  },
};

/** The names of all contexts, in the order in which they are offered. */
export const contextIds = Object.keys(contexts) as readonly InstallContext[];

/** Whether a text from a setting or a directive names a context; letter case counts. */
export function isInstallContext(text: string): text is InstallContext {
  return Object.hasOwn(contexts, text);
}

/** The context whose allowances count: the finer kinds are `ccmsetupcmd` to the documentation. */
export function catalogContext(context: InstallContext): CatalogContext {
  return context === 'intuneLob' || context === 'intunePolicy' ? 'ccmsetupcmd' : context;
}
