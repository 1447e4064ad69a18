/** Command lines in single texts and in lists of words. */
import { commandRanges, programIn } from '../commands/command-ranges';
import { hasItem, mentionsPackage } from '../commands/evidence';
import { withFillIns, withoutLayout } from '../text/fill-ins';
import { launches, startsOthers } from '../commands/launch';
import { longestCommandLine } from '../text/limits';
import { slice } from '../text/slice';
import type { Text } from '../text/text';
import { isRun, isTitle, isTold } from './keys';
import type { DataList, DataText } from './nodes';
import { findInScript, scriptLanguage, taggedScripts } from './scripts';
import type { Place } from './place';
import { filledText, type Session } from './session';
import { longestList } from './limits';

const base64 = /^[A-Za-z0-9+/\s]{60,}={0,2}\s*$/;

/** Judges a text: a script, command lines, or arguments. */
export function judgeText(node: DataText, place: Place, session: Session): void {
  const { keys, hints } = place;
  const raw = keys.some(isTold) || isTitle(keys) ? undefined : node.read();
  if (raw === undefined || raw.text === '' || base64.test(raw.text)) return;
  const tagged = taggedScripts(raw.text).filter(({ language, span: { start, end } }) =>
    judgeScript(slice(raw, start, end), language, place, session),
  );
  if (tagged.length > 0) return;
  const language = scriptLanguage(raw.text, keys, hints);
  if (language !== undefined && judgeScript(raw, language, place, session)) return;
  // What stands in JSON has escapes that a command line must not have.
  if (language === 'json') return;
  const whole = withoutLayout(withFillIns(raw, false));
  const filled = session.judging.prepare?.(whole, keys) ?? whole;
  const lines = session.linesIn(filled, keys.some(isRun));
  for (const line of lines) session.add({ ...line, partial: line.partial || raw.partial }, place);
  if (lines.length === 0 && session.areForUs(filled.text, place))
    session.addArguments({ ...filled, partial: raw.partial }, place);
}

/** Whether a script in another language has command lines, which then are added. */
function judgeScript(script: Text, language: string, place: Place, session: Session): boolean {
  const { judging, judged } = session;
  const found = findInScript(script, judging.nested(language), { ...judging, ...place });
  for (const region of found.regions) judged.regions.push(region);
  judged.comments.push(...found.comments);
  judged.problems.push(...found.problems);
  return found.regions.length > 0;
}

/** Judges a list: the words of one command line, or several texts. */
export function judgeList(list: DataList, place: Place, session: Session): void {
  if (place.keys.some(isTold)) return;
  const texts = list.items.filter((item) => item.kind === 'text');
  const items = wordsIn(list, texts);
  const separate = items.some(({ text }) => /\s/.test(text) && commandRanges(text, false).length > 0);
  if (!separate && items.length > 1 && judgeWords(items, place, session)) return;
  for (const item of texts) {
    const { statementStart = place.statementStart } = item;
    if (session.judging.isSeeded(item.span)) judgeText(item, { ...place, statementStart }, session);
  }
}

/** The texts of a list as words; of a very long one as many as make any command line too long, or none. */
function wordsIn({ span: { start } }: DataList, texts: readonly DataText[]): Text[] {
  const near = texts.filter((item) => item.span.start - start <= longestList);
  const words = near.flatMap((item) => filledText(item) ?? []);
  const isEnough = words.reduce((length, { text }) => length + text.length, 0) > longestCommandLine;
  return near.length === texts.length || isEnough ? words : [];
}

/** Whether the items are the words of one command line, which then is added. */
function judgeWords(items: readonly Text[], place: Place, session: Session): boolean {
  const [first, ...others] = items;
  if (first === undefined) return false;
  const program = programIn(first.text);
  if (program === 'folder' || (program === 'other' && !startsOthers(first.text))) {
    if (!session.areForUs(items.map(({ text }) => text).join(' '), place)) return false;
    session.addArguments(session.joined(items, place.keys), place);
    return true;
  }
  const written = others.map(({ text }) => text).join(' ');
  if (program === 'msiexec' ? !mentionsPackage(written) : program === 'client' && !hasItem(written))
    return false;
  const rest = session.joined(others, place.keys);
  const found = launches(first, rest, session.inScript);
  for (const text of found) session.add(text, place);
  return found.length > 0;
}
