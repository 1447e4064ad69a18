// What both kinds of extension host have and neither the language nor VS Code's types declare.
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare function setTimeout(work: () => void, milliseconds: number): { readonly timer: unique symbol };
declare function clearTimeout(timer: ReturnType<typeof setTimeout> | undefined): void;
/** In Node.js only. */
declare const process: { readonly platform: string } | undefined;
