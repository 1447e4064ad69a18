/** Scripts of other languages in the texts of a script. */
import { composeRemarks, composeText } from '../text/compose';
import type { SourcedText } from '../text/sourced-text';
import { textOf } from '../text/values';
import type { Host } from '../host';
import type { Found } from './search';

/** The command lines in a text that another host reads. */
export function foundIn(script: SourcedText, host: Host): Found[] {
  return host.find(script.text).regions.map((region) => ({
    text: textOf(composeText(region, script).atoms, !region.complete),
    host: region.host,
    context: region.context,
    inert: region.inert,
    remarks: composeRemarks(region.remarks, script),
  }));
}
