import { cmgPathSegment, olderCmgPathSegment, sources } from '../catalog';
import { remove, replace, type Edit } from '../language/edit';
import { span } from '../language/span';
import type { Report, Rule } from './rule';
import { type GivenAddress } from './support/addresses';
import { cmgPathOf } from './support/cmg-address';
import { addressesIn } from './support/given';

function suggestion(title: string, edit: Edit): Pick<Report, 'fixes'> {
  return { fixes: [{ title, safe: false, edits: [edit] }] };
}

/** What is unusual in the path of a CMG address. */
function* unusual({ address, path, exact }: GivenAddress): Generator<Report> {
  const parts = cmgPathOf(address);
  if (parts === undefined || !exact) return;
  const segment = span(path.start + 1, path.start + 1 + parts.segment.length);
  const id = span(segment.end + 1, segment.end + 1 + parts.id.length);
  const canonical = suggestion(`Write ${cmgPathSegment}`, replace(segment, cmgPathSegment));
  if (parts.segment.toLowerCase() === olderCmgPathSegment.toLowerCase()) {
    yield {
      span: segment,
      message: `Pages of 2017 have ${olderCmgPathSegment} here, the documentation of today has ${cmgPathSegment}. Take the address that the WMI query on an active client returns.`,
      ...canonical,
    };
  } else if (parts.segment !== cmgPathSegment) {
    yield {
      span: segment,
      message: `The documentation always writes ${cmgPathSegment}. Whether letter case counts is not documented.`,
      ...canonical,
    };
  }
  if (parts.id !== '' && !/^\d+$/.test(parts.id)) {
    yield {
      span: id,
      message:
        'The path of a CMG ends in a number in all samples but one, which has a GUID. Take the address that the WMI query on an active client returns.',
    };
  }
  if (parts.rest !== '') {
    const rest = span(id.end, path.end);
    const slash = parts.rest === '/';
    yield {
      span: rest,
      message: `The address of a CMG ends in its number; ${slash ? 'the slash' : 'the text'} behind it is probably not wanted.`,
      ...suggestion(slash ? 'Remove the slash' : 'Remove the text behind the number', remove(rest)),
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
    'The path of a CMG address is not written as the documentation has it: CCM_Proxy_ServerAuth, other letter case, no number, or text behind the number.',
  why: 'The documentation has /CCM_Proxy_MutualAuth/ and a number. Pages of 2017 had CCM_Proxy_ServerAuth, pages of 2018 a slash at the end, and the tutorial a GUID. Whether other forms work is not documented.',
  source: sources.reference,
  falsePositives: 'Letter case may not matter at all.',
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
    summary: 'Writes the segment as the documentation does, or removes what follows the number.',
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
