import { t } from '@vscode/l10n';
import { cmgPathSegment, olderCmgPathSegment, sources } from '../catalog';
import { remove, replace, type Edit } from '../language/edit';
import { span } from '../language/span';
import type { Report, Rule } from './rule';
import { type GivenAddress } from './support/addresses';
import { cmgPathOf } from './support/cmg-address';
import { addressesIn } from './support/given';
import { shown } from './support/shown';

function suggestion(title: string, edit: Edit): Pick<Report, 'fixes'> {
  return { fixes: [{ title, safe: false, edits: [edit] }] };
}

/** What is unusual in the path of a CMG address. */
function* unusual({ address, path, exact }: GivenAddress): Generator<Report> {
  const parts = cmgPathOf(address);
  if (parts === undefined || !exact) return;
  const segment = span(path.start + 1, path.start + 1 + parts.segment.length);
  const id = span(segment.end + 1, segment.end + 1 + parts.id.length);
  const canonical = suggestion(t('Change to {0}', cmgPathSegment), replace(segment, cmgPathSegment));
  if (parts.segment.toLowerCase() === olderCmgPathSegment.toLowerCase()) {
    yield {
      span: segment,
      message: t(
        '{0} is probably out of date: the documentation now has {1}. Use the address that an active client reports.',
        olderCmgPathSegment,
        cmgPathSegment,
      ),
      ...canonical,
    };
  } else if (parts.segment !== cmgPathSegment) {
    yield {
      span: segment,
      message: t(
        "{0} differs from the documentation in letter case. Whether that matters isn't documented, so write {1}.",
        shown(parts.segment),
        cmgPathSegment,
      ),
      ...canonical,
    };
  }
  if (parts.id !== '' && !/^\d+$/.test(parts.id)) {
    yield {
      span: id,
      message: t(
        'The address of a CMG probably ends in a number, not in {0}. Use the address that an active client reports.',
        shown(parts.id),
      ),
    };
  }
  if (parts.rest !== '') {
    const rest = span(id.end, path.end);
    const slash = parts.rest === '/';
    yield {
      span: rest,
      message: slash
        ? t('The slash after the number of the CMG is probably wrong. Remove it.')
        : t('The text after the number of the CMG is probably wrong. Remove it.'),
      ...suggestion(slash ? t('Remove the slash') : t('Remove the text after the number'), remove(rest)),
    };
  }
}

/** A CMG path in another form than the documentation has it today. */
export const cmgPathShape: Rule = {
  slug: 'cmg-path-shape',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'managementPoints',
  summary:
    "The path of a CMG address isn't written as documented: it has CCM_Proxy_ServerAuth, other letter case, no number, or text after the number.",
  why: "The documentation has /CCM_Proxy_MutualAuth/ and a number, as a WMI query on an active client returns it. Pages from 2017 had CCM_Proxy_ServerAuth, pages from 2018 had a slash at the end, and the tutorial has a GUID. Whether other forms work isn't documented.",
  source: sources.reference,
  falsePositives: 'Letter case may not matter.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/ccm_proxy_mutualauth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_ServerAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101/ SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/0e6a1b5c-2d3f-4a4b-9c8d-7e6f5a4b3c2d SMSSITECODE=P01"',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=mp1.fabrikam.com/other/ SMSSITECODE=P01"' },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/ccm_proxy_mutualauth/{{CMG_NUMBER}} SMSSITECODE=P01"',
      },
    ],
  },
  fix: {
    summary: 'Writes the path as the documentation does, or removes what follows the number.',
    safe: false,
    changes: 'writing',
  },
  names: ['CCMHOSTNAME', '/mp'],
  *check(context) {
    for (const name of ['CCMHOSTNAME', '/mp']) {
      for (const given of addressesIn(context, name)) yield* unusual(given);
    }
  },
};
