/** Names that announce a list of words: what a tool knows or lets pass, not what a program is given. */

const vocabulary =
  /^(?:known|allowed|supported|permitted|forbidden)(?:[\s_-]?(?:setup|client|ccmsetup|install))?[\s_-]?(?:args?|arguments?|params?|parameters?|options?|switch(?:es)?|flags?|propert(?:y|ies)|names?)?$/i;

/**
 * Whether a variable or a field of this name lists the parameters and properties that there are, such as
 * `knownParameters` or `allowed_properties`, so that its items together are no command line.
 */
export function isVocabulary(name: string): boolean {
  return vocabulary.test(name);
}
