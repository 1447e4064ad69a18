/** Finds what signs people and programs in from the query of an address. */
import { span, type Span } from '../../language/span';
import { hiddenValue } from './value';

/** Names that only secrets have, whatever they stand in. */
const sure =
  '[\\w$.-]{0,40}?(?:token|signature|hmac|jwt|bearer|assertion|credentials?|(?:pass|auth)[-_.]?(?:key|code)|saml(?:response|request)|session[-_.]?(?:id|key)|(?:license|product|client|app|user)[-_.]?key)';
/** Names that other things have, too. */
const common =
  '(?:[\\w$.-]{1,40}[-_.])?(?<!(?:public|partition|row|sort|foreign)[-_.])key|sig|code|auth|sas|otp|pin|cred|creds|ticket';

/** A parameter of a query, also where a format or another address has it encoded. Its value ends where the next one begins. */
const parameter = new RegExp(
  `(?:[?&#]|&(?:amp|#38|#x26);|%(?:25)?(?:3f|26|23)|\\\\u00(?:3f|26))(?:(${sure})|${common})(?:=|%(?:25)?3d|\\\\u003d)([^&\\s"'<>;^]+)`,
  'gi',
);

/** Tells that an address stands before a parameter: a scheme, a query behind a name or a path, or a host with a path. */
const address = /:\/\/|[\w/.)}%-](?:[?#]|%(?:25)?(?:3f|23)|\\u003f)|\.[\w-]+(?::\d+)?\//i;
const ends = /[\s"'<>]/;

/** The values of parameters that are keys, tokens and signatures. In order, in time that is linear in the text's length. */
export function querySecrets(text: string): Span[] {
  const found: Span[] = [];
  let looked = 0;
  let isAddress = false;
  for (const { 0: whole, 1: name, 2: value = '', index } of text.matchAll(parameter)) {
    const end = index + whole.length;
    const start = end - value.length;
    // Only what no parameter before this one has looked at.
    let from = start;
    while (from > looked && !ends.test(text.charAt(from - 1))) from--;
    isAddress = (from === looked && isAddress) || address.test(text.slice(from, start));
    looked = end;
    const isSecret = name !== undefined || isAddress;
    if (isSecret && hiddenValue(value, 0).length > 0) found.push(span(start, end));
  }
  return found;
}
