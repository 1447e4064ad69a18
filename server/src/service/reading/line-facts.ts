/** What a command line says of the site that it belongs to, as plain data. It holds no secret. */
import { holeCharacter } from '../../hosts/host';
import type { Parameter, Property } from '../../language/ast';
import { allLines } from '../../language/query';
import { sliceSpan } from '../../language/span';
import { maskText } from '../../lint/secrets/mask';
import { messageMask } from '../../lint/secrets/message';
import { addressesWritten } from '../../rules/support/addresses';
import { isCmg, withoutScheme } from '../../rules/support/cmg-address';
import { knownArgumentsOf } from '../../rules/support/known-arguments';
import { tokenFacts } from '../../rules/support/registration-token';
import type { AnalysisOptions, AnalyzedLine } from '../analysis';
import { serversIn } from '../navigation/servers';
import { lengthOf, type LineLength } from './document-status';

/** What is known of the registration token of a command line. */
export interface TokenState {
  /** Milliseconds since 1970; undefined where the token doesn't tell it, or only the run knows the token. */
  readonly expires: number | undefined;
}

/** What a command line says. Values are as written, `{{…}}` where only the run knows them; each once, in their order. */
export interface LineFacts {
  readonly siteCodes: readonly string[];
  /** Without a scheme: those of /mp, SMSMP and SMSMPLIST, and an internet-based one of CCMHOSTNAME. */
  readonly managementPoints: readonly string[];
  /** Addresses of cloud management gateways, without a scheme. */
  readonly cmgs: readonly string[];
  /** All hosts that are named anywhere, shares and the path of the program included, in lower case. */
  readonly servers: readonly string[];
  /** The task sequence deployments of PROVISIONTS. */
  readonly deployments: readonly string[];
  /** Undefined for a command line without a token. */
  readonly token: TokenState | undefined;
  readonly length: LineLength;
}

type Named = Parameter | Property;

/** How a value that only the run knows is written. */
export const holeText = '{{\u2026}}';

function shown(text: string): string {
  return text.replaceAll(holeCharacter, holeText);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function valuesOf(argument: Named): string[] {
  return (argument.value?.items ?? []).map(({ text }) => shown(text)).filter((text) => text !== '');
}

/** The addresses of an argument, and whether each is that of a CMG. */
function addressesIn(argument: Named): { readonly text: string; readonly cmg: boolean }[] {
  return addressesWritten(argument).map(({ text, address }) => ({
    text: shown(withoutScheme(text)),
    cmg: isCmg(address),
  }));
}

/** What a command line says of its site. */
export function lineFacts(
  line: AnalyzedLine,
  options: Pick<AnalysisOptions, 'configuration' | 'now'>,
): LineFacts {
  const { tree } = line;
  const lines = allLines(tree);
  const mask = messageMask(tree, lines.flatMap(knownArgumentsOf)) ?? maskText;
  const args = lines.flatMap((each) => each.args.filter((argument) => argument.kind !== 'stray'));
  const named = (kind: Named['kind'], ...keys: readonly string[]): Named[] =>
    args.filter((argument) => argument.kind === kind && keys.includes(argument.name.key));
  const values = (argument: readonly Named[]): string[] => unique(argument.flatMap(valuesOf)).map(mask);
  const addresses = [
    ...named('parameter', 'MP'),
    ...named('property', 'SMSMP', 'SMSMPLIST', 'CCMHOSTNAME'),
  ].flatMap(addressesIn);
  const ofKind = (cmg: boolean): string[] =>
    unique(addresses.filter((each) => each.cmg === cmg).map(({ text }) => mask(text)));
  const [token] = named('parameter', 'REGTOKEN');
  return {
    siteCodes: values(named('property', 'SMSSITECODE')),
    managementPoints: ofKind(false),
    cmgs: ofKind(true),
    servers: unique(serversIn(tree).map(({ host }) => mask(sliceSpan(tree.source, host).toLowerCase()))),
    deployments: values(named('property', 'PROVISIONTS')),
    token: token && { expires: token.value && tokenFacts(token.value.text).claims?.expires },
    length: lengthOf(line, options),
  };
}
