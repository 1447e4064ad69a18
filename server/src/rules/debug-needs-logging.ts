import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { upperAscii } from '../language/characters';
import { replace } from '../language/edit';
import { sectionOf } from './support/learn';
import { settled } from './support/settled';
import { nameSpan } from './support/written-name';

/** Debug logging while logging is off. */
export const debugNeedsLogging: Rule = {
  slug: 'debug-needs-logging',
  severity: 'warning',
  certainty: 'certain',
  topic: 'values',
  summary: 'CCMDEBUGLOGGING=1 is used together with CCMENABLELOGGING=FALSE.',
  why: 'The documentation asks for CCMENABLELOGGING=TRUE together with CCMDEBUGLOGGING=1. Logging is on by default, so only an explicit FALSE contradicts it.',
  source: sectionOf('CCMDEBUGLOGGING'),
  examples: {
    bad: [{ text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1 CCMENABLELOGGING=FALSE' }],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1 CCMENABLELOGGING=TRUE' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=0 CCMENABLELOGGING=FALSE' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1 CCMENABLELOGGING={{logging}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=$debug CCMENABLELOGGING=FALSE' },
    ],
  },
  fix: { summary: 'Turns logging on, or debug logging off.', safe: false, changes: 'writing' },
  names: ['CCMDEBUGLOGGING'],
  *check(context) {
    const debug = settled(context, 'CCMDEBUGLOGGING');
    const logging = settled(context, 'CCMENABLELOGGING');
    if (debug?.text !== '1' || logging === undefined || upperAscii(logging.text) !== 'FALSE') return;
    yield {
      span: logging.span,
      message: t(
        'CCMDEBUGLOGGING=1 needs logging, which CCMENABLELOGGING=FALSE turns off. Write CCMENABLELOGGING=TRUE.',
      ),
      fixes: [
        { title: t('Change to {0}', 'TRUE'), safe: false, edits: [replace(logging.span, 'TRUE')] },
        { title: t('Change to {0}', 'CCMDEBUGLOGGING=0'), safe: false, edits: [replace(debug.span, '0')] },
      ],
      related: [{ span: nameSpan(debug.argument), message: t('CCMDEBUGLOGGING=1 turns on debug logging.') }],
    };
  },
};
