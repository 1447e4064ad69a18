import { t } from '@vscode/l10n';
import { findParameter } from '../catalog';
import type { Rule, RuleContext } from './rule';
import { lacks } from './support/given';
import { grouped } from './support/grouped';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { settled } from './support/settled';
import { shown } from './support/shown';
import { wholeNumber } from './support/whole-number';

/** Whether a text is a number of minutes. */
function minutes(text: string): number | undefined {
  const number = wholeNumber(text);
  return number !== undefined && number > 0 ? number : undefined;
}

/** When the attempts end, as given or by default; undefined where that is not known. */
function timeoutOf(
  context: RuleContext,
): { readonly minutes: number; readonly byDefault: boolean } | undefined {
  const given = settled(context, '/downloadtimeout');
  const byDefault = given === undefined && lacks(context, '/downloadtimeout');
  const text = byDefault ? findParameter('/downloadtimeout')?.default : given?.text;
  const number = text === undefined ? undefined : minutes(text);
  return number === undefined ? undefined : { minutes: number, byDefault };
}

/** Attempts to download that come too seldom to come at all. */
export const timeoutVsRetry: Rule = {
  slug: 'timeout-vs-retry',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'values',
  summary: "/retry isn't shorter than /downloadtimeout, or one of them isn't a number of minutes.",
  why: "Both are in minutes. Attempts to download end after /downloadtimeout, which is 1,440 minutes by default, so a longer /retry probably leaves no time for a second attempt. A value that isn't a positive whole number is an error.",
  source: sectionOf('/retry'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:2000 SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:60 /downloadtimeout:60 SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:0 SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /downloadtimeout:2h SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:20 /downloadtimeout:120 SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:1439 SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /downloadtimeout:5 SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:{{minutes}} SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:2000 /downloadtimeout:%TIMEOUT% SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /retry:2000 {{parameters}} SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
  },
  names: ['/retry', '/downloadtimeout'],
  *check(context) {
    for (const name of ['/retry', '/downloadtimeout']) {
      for (const { text, span } of givenValues(context, name)) {
        if (minutes(text) !== undefined) continue;
        yield {
          span,
          severity: 'error',
          message: t(
            "{0} isn't a number of minutes. Write a whole number of at least 1 in {1}.",
            shown(text),
            name,
          ),
        };
      }
    }
    const retry = settled(context, '/retry');
    const interval = retry === undefined ? undefined : minutes(retry.text);
    const timeout = timeoutOf(context);
    if (retry === undefined || interval === undefined || timeout === undefined) return;
    if (interval < timeout.minutes) return;
    const written = settled(context, '/downloadtimeout');
    yield {
      span: retry.span,
      message: timeout.byDefault
        ? t(
            '/downloadtimeout is {0} minutes by default, so /retry:{1} probably never retries. Use a smaller /retry or a larger /downloadtimeout.',
            grouped(timeout.minutes),
            interval,
          )
        : t(
            'With /downloadtimeout:{0}, /retry:{1} probably never retries. Use a smaller /retry or a larger /downloadtimeout.',
            timeout.minutes,
            interval,
          ),
      related:
        written === undefined
          ? []
          : [
              {
                span: written.span,
                message: t('After {0} minutes, ccmsetup stops retrying.', grouped(timeout.minutes)),
              },
            ],
    };
  },
};
