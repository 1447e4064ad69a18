// What both kinds of extension host have and neither the language nor VS Code's types declare.
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
