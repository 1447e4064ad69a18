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
    description: 'A prompt, a script or a tool starts ccmsetup.exe.',
  },
  ccmsetupcmd: {
    title: 'CCMSETUPCMD',
    description:
      'The text inside CCMSETUPCMD="…", which ccmsetup.msi hands on to ccmsetup.exe, for example from Intune.',
  },
  intuneLob: {
    title: 'Intune line-of-business app',
    description:
      'The command-line arguments of ccmsetup.msi as a line-of-business app in Intune, which adds msiexec and the package itself.',
  },
  intunePolicy: {
    title: 'Intune co-management settings',
    description:
      'The client installation command line of the co-management settings policy in Intune, which Windows Autopilot uses.',
  },
  clientPush: {
    title: 'Client push',
    description:
      'The installation properties of client push, in the console or through Set-CMClientPushInstallation.',
  },
  gpoSetupParameters: {
    title: 'SetupParameters by group policy',
    description:
      'The registry value SetupParameters that ConfigMgrInstallation.adm provisions for group policy and software-update based installations.',
  },
  tcf: {
    title: 'Configuration file',
    description: 'The Install= line under [Client Install] in the file that /config names.',
  },
  taskSequence: {
    title: 'Task sequence',
    description:
      'The installation properties of the Setup Windows and ConfigMgr step, or the variable SMSClientInstallProperties.',
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
