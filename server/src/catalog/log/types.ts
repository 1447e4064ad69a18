/** The shape of what the catalog knows about the install logs of the client. */
import type { LogSource } from './sources';

/** How well a fact is known: a page of Microsoft states it, a public log or a practitioner shows it, or it is remembered. */
export type LogCertainty = 'documented' | 'reported' | 'folklore';

/** The log that a message is written to; `any` for what several write. */
export type LogName =
  | 'ccmsetup'
  | 'client.msi'
  | 'LocationServices'
  | 'ClientLocation'
  | 'ClientIDManagerStartup'
  | 'CcmMessaging'
  | 'CoManagementHandler'
  | 'any';

/** The part of an install that a message belongs to. */
export type LogStage =
  | 'start'
  | 'command-line'
  | 'certificate'
  | 'ad'
  | 'source'
  | 'http'
  | 'tls'
  | 'token'
  | 'download'
  | 'install'
  | 'state'
  | 'exit'
  | 'assignment'
  | 'registration'
  | 'co-management';

/** One reason for a message or a code, and what to do about it. */
export interface LogCause {
  /** The parameter or property that the reason lies in; absent where the command line has nothing to do with it. */
  readonly item?: string;
  readonly text?: string;
  readonly remedy?: string;
  /** The argument that is missing: with it on the command line, the reason doesn't hold. */
  readonly unless?: string;
  /** Set where the item isn't at fault but a way around. */
  readonly around?: true;
  /** Set where the reason holds only in what an installed client logs, not in what ccmsetup does. */
  readonly byClient?: true;
  /** Set where the reason holds only for client.msi, not for a prerequisite. */
  readonly ofClient?: true;
  /** The codes for which alone the reason holds, as `0x` and eight lowercase digits, or decimal. */
  readonly codes?: readonly string[];
}

/** One message that the client's install logs can hold. */
export interface LogMessage {
  readonly id: string;
  readonly log: LogName;
  readonly stage: LogStage;
  /**
   * - `record`: says what was given or found
   * - `progress`: a step
   * - `error`: something failed
   * - `exit`: how a process or a phase ended
   */
  readonly kind: 'record' | 'progress' | 'error' | 'exit';
  /**
   * Of an error only. `root` names a cause that can be acted on, `symptom` is an effect of something earlier, `soft`
   * matters only where nothing else explains the failure.
   */
  readonly role?: 'root' | 'symptom' | 'soft';
  /** Harmless, whatever severity the line has. */
  readonly benign?: true;
  /** The cause is earlier. */
  readonly followUp?: true;
  /** The catch-all of a family. */
  readonly generic?: true;
  /** Whether it can hold a token or names. */
  readonly secret?: true;
  /** For the message without what the format puts around it. */
  readonly pattern: RegExp;
  readonly meaning: string;
  readonly causes?: readonly LogCause[];
  readonly certainty: LogCertainty;
  /** What is not certain about it. */
  readonly note?: string;
  readonly sources: readonly LogSource[];
}

/** One code that the logs can hold. */
export interface LogCode {
  /** `0x` and eight lowercase digits, or decimal. */
  readonly code: string;
  readonly name: string;
  /** `return` of ccmsetup.exe, `msi` of Windows Installer, `mdm` of enrollment; absent for an HRESULT. */
  readonly kind?: 'return' | 'msi' | 'mdm';
  readonly meaning: string;
  readonly causes?: readonly LogCause[];
  readonly certainty: LogCertainty;
  readonly sources: readonly LogSource[];
}

/** One state that ccmsetup reports to the fallback status point. */
export interface LogState {
  readonly id: number;
  readonly phase:
    | 'started'
    | 'waiting'
    | 'scheduled'
    | 'skipped'
    | 'failed'
    | 'reboot'
    | 'done'
    | 'assignment'
    | 'assignment-failed'
    | 'assigned';
  readonly text: string;
  /** The parameter or property that it has to do with. */
  readonly item?: string;
}

/** One reason for a failed TLS connection. */
export interface SecureFailureFlag {
  readonly bit: number;
  readonly name: string;
  /** The id of the message that tells it. */
  readonly message: string;
}
