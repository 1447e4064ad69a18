/** Scripts of other languages in the texts of a script. */
import type { Host } from '../host';
import { composeText } from '../text/compose';
import { textIn } from '../text/region';
import type { Text } from '../text/text';
import type { Found } from './search';

/** The command lines in a text that another host reads. */
export function foundIn(script: Text, host: Host): Found[] {
  return host.find(script.text).regions.map((region) => {
    const { remarks, ...text } = composeText(textIn(region), script);
    return { text, host: region.host, context: region.context, inert: region.inert, remarks };
  });
}
