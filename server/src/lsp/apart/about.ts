/** What a message of the client is about, as far as it decides which server answers it. */
import type { ToolRequest } from '../../protocol';
import { isLookedAtApart } from '../../service/large-document';

export const toolMethod: ToolRequest['method'] = 'ccmsetup/tool';

/** Requests that name a document, of which they need no analysis. */
const withoutAnalysis = new Set(['ccmsetup/scenarios', 'ccmsetup/checkValue', toolMethod]);

/** Notifications that are about one connection. */
const ofConnection = /^(?:initialized|exit|\$\/(?!setTrace).*)$/;

/** Whether the second server is told of a notification, too. */
export function isForBoth(method: string): boolean {
  return !ofConnection.test(method);
}

/** Whether a notification holds until the next one of its kind: of the settings, and of what the client wants to be traced. */
export function isLasting(method: string): boolean {
  return method === 'workspace/didChangeConfiguration' || method === '$/setTrace';
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The URI of the document that a message is about; undefined for one that names none. */
export function documentOf(params: unknown): string | undefined {
  const places = [propertyOf(params, 'textDocument'), params, propertyOf(params, 'data')];
  return places.map((place) => propertyOf(place, 'uri')).find((uri) => typeof uri === 'string');
}

/** Whether a request gives a tool for agents a text that takes long. */
function isLongTool(method: string, params: unknown): boolean {
  const input = method === toolMethod ? propertyOf(params, 'input') : undefined;
  return ['text', 'what'].some((name) => {
    const text = propertyOf(input, name);
    return typeof text === 'string' && isLookedAtApart(text);
  });
}

/**
 * Whether the second server answers a request.
 *
 * @param isLarge whether it serves the document with a URI
 */
export function isAskedApart(method: string, params: unknown, isLarge: (uri: string) => boolean): boolean {
  const uri = documentOf(params);
  return (uri !== undefined && isLarge(uri) && !withoutAnalysis.has(method)) || isLongTool(method, params);
}
