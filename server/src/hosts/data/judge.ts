/** The command lines in a configuration file: what the names of its fields and their values tell. */
import type { PlaceContext } from '../host';
import { close, opened, recalled, type OpenMember } from './judged-members';
import { isGeneric, isHintTable, normalKey } from './keys';
import { memberAt } from './members';
import { charactersOf, type DataEntry, type DataNode, type DataTable } from './nodes';
import { judgePairs } from './pairs';
import type { Judged, Place } from './place';
import { createSession, type Judging } from './session';
import { judgeList, judgeText } from './texts';
import { mostNames } from './limits';

const nameKey = /^(?:name|key|id|variable|property|parameter|n)$/;
const stepKey = /^(?:step_?)?(?:name|type|class)$/;
const hintKey =
  /^(?:shell|interpreter|target_?type|task|executable|file_?name|script_?(?:type|language|name)|language|type)$/;

/** Judges a tree of values. Takes time in proportion to the tree, whatever its depth. */
export function judgeData(root: DataNode, judging: Judging): Judged {
  const session = createSession(judging);
  const nowhere: Place = {
    keys: [],
    hints: [],
    context: undefined,
    foreign: false,
    statementStart: undefined,
  };
  const stack: { readonly node: DataNode; readonly place: Place }[] = [{ node: root, place: nowhere }];
  let open: OpenMember | undefined;
  for (;;) {
    if (open?.below === stack.length) {
      close(open, session);
      open = undefined;
    }
    const next = stack.pop();
    if (next === undefined) break;
    const { node, place } = next;
    if (!judging.isSeeded(node.span)) continue;
    const member = judging.members && memberAt(judging.members, node.span);
    if (member !== undefined && recalled(member, place, session)) continue;
    if (member !== undefined) open = opened(member, place, stack.length, session);
    if (node.kind === 'text') {
      judgeText(node, place, session);
    } else if (node.kind === 'list') {
      if (node.items.some(({ kind }) => kind === 'text')) judgeList(node, place, session);
      for (const item of node.items) if (item.kind !== 'text') stack.push({ node: item, place });
    } else {
      const around = { ...place, context: contextOfTable(node) ?? place.context };
      const { taken, foreign } = judgePairs(node, around, session);
      const hints = hintsOf(node);
      const named = namesIn(node);
      for (const entry of node.entries)
        if (!taken.has(entry))
          stack.push({ node: entry.value, place: { ...placeOf(entry, named, hints, around), foreign } });
    }
  }
  return session.judged;
}

/** The place of an entry's value. */
function placeOf(
  entry: DataEntry,
  named: readonly DataEntry[],
  hints: readonly string[],
  around: Place,
): Place {
  const own = normalKey(entry.key);
  const { context, foreign } = around;
  const { statementStart } = entry;
  const known = [...hints, ...around.hints].slice(0, mostNames);
  const titled = own === 'name';
  if (!titled && !isGeneric(own)) return { keys: [own], hints: known, context, foreign, statementStart };
  const names =
    titled || named.includes(entry) ? [] : named.map(({ value }) => normalKey(charactersOf(value)));
  const keys = [...names, ...around.keys].filter((key) => !isGeneric(key));
  return {
    keys: [own, ...keys].slice(0, mostNames),
    hints: known,
    context,
    foreign,
    statementStart,
  };
}

/** The fields that say what another one of their table is for. */
function namesIn(table: DataTable): DataEntry[] {
  return table.entries
    .filter(({ key, value }) => value.kind === 'text' && nameKey.test(normalKey(key)))
    .slice(0, 2);
}

/** What the fields of a table say about a script among them. */
function hintsOf(table: DataTable): string[] {
  const hints: string[] = [];
  for (const { key, value } of table.entries) {
    if (hints.length === mostNames) break;
    const name = normalKey(key);
    if (value.kind === 'text' && hintKey.test(name)) hints.push(charactersOf(value));
    else if (value.kind === 'table' && isHintTable(name)) hints.push(...optionsOf(value, name));
  }
  return hints;
}

/** The shell in a table of options: Ansible has `args: executable`, GitHub `defaults: run: shell`. */
function optionsOf(table: DataTable, name: string): string[] {
  const wanted = name === 'args' ? 'executable' : name === 'run' ? 'shell' : 'run';
  const option = table.entries.find(({ key }) => normalKey(key) === wanted)?.value;
  if (option?.kind === 'table') return name === 'defaults' ? optionsOf(option, 'run') : [];
  return wanted === 'run' ? [] : [charactersOf(option)];
}

/** The context that a resource of Microsoft Graph or a step of a task sequence settles. */
function contextOfTable(table: DataTable): PlaceContext | undefined {
  const type = charactersOf(table.entries.find(({ key }) => key === '@odata.type')?.value);
  if (/windowsMobileMSI$/i.test(type)) return 'intuneLob';
  if (/deviceComanagementAuthorityConfiguration$/i.test(type)) return 'intunePolicy';
  // Terraform's providers name their resources like the types of Microsoft Graph.
  if (
    table.entries.some(({ key, value }) => key === 'type' && /windows_mobile_msi$/.test(charactersOf(value)))
  )
    return 'intuneLob';
  return table.entries.some(
    ({ key, value }) => stepKey.test(normalKey(key)) && isInstallStep(charactersOf(value)),
  )
    ? 'taskSequence'
    : undefined;
}

/** Whether a step of a task sequence, by its type or its name, is the one that installs the client. */
function isInstallStep(text: string): boolean {
  return text.length < 100 && /setup ?windows ?and ?(?:configmgr|configuration ?manager|sms)/i.test(text);
}
