/** Lines with one argument written otherwise. */
import { quoteSign } from '../../server/src/language/printer';
import { signOf, writeItem, writePlan, type Item, type Plan } from './command-lines';

/** A call of PowerShell whose arguments are strings of their own, except one. */
export function powershellCall({ items }: Plan, bare?: Item): string {
  const words = items.map((item) => {
    const text = item.name + (item.value === undefined ? '' : signOf(item.entry) + item.value);
    return item === bare ? text : `'${text}'`;
  });
  return `& .\\ccmsetup.exe ${words.join(' ')}`;
}

/** An argument of a line, by its name in the catalog. */
export function itemOf({ items }: Plan, name: string): Item | undefined {
  return items.find(({ entry }) => entry.name === name);
}

/** The line with another text in the place of one argument. */
export function withText(plan: Plan, item: Item, text: string): string {
  return writePlan(plan, (each) => (each === item ? text : undefined));
}

/** The line with another value. */
export function withValue(plan: Plan, item: Item, value: string): string {
  return withText(plan, item, writeItem({ ...item, value }, plan.frame.style));
}

/** An argument with a value in quotes: their place in its text. */
export function quoted(plan: Plan, item: Item): { head: string; value: string; sign: string } | undefined {
  if (item.value === undefined) return undefined;
  const { style } = plan.frame;
  return { head: item.name + signOf(item.entry), value: item.value, sign: quoteSign(style) };
}
