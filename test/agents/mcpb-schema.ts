/** What the specification of MCP bundles (0.3) says of a manifest, as far as ours has it; nothing else may be in it. */

const text = { type: 'string', minLength: 1 } as const;
const address = { type: 'string', pattern: '^https://' } as const;
const texts = { type: 'array', items: text } as const;

/** An object with these properties and no others; those that are `required` must be there. */
function record(properties: Readonly<Record<string, object>>, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** JSON Schema of a manifest. */
export const mcpbSchema = record(
  {
    manifest_version: { const: '0.3' },
    name: text,
    display_name: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    description: text,
    long_description: text,
    author: record({ name: text, email: text, url: address }, ['name']),
    repository: record({ type: text, url: address }, ['type', 'url']),
    homepage: address,
    documentation: address,
    support: address,
    icon: { type: 'string', pattern: '\\.png$' },
    license: text,
    keywords: texts,
    privacy_policies: { type: 'array', items: address },
    server: record(
      {
        type: { enum: ['python', 'node', 'binary'] },
        entry_point: text,
        mcp_config: record(
          { command: text, args: texts, env: { type: 'object', additionalProperties: text } },
          ['command'],
        ),
      },
      ['type', 'entry_point', 'mcp_config'],
    ),
    tools: { type: 'array', items: record({ name: text, description: text }, ['name']) },
    user_config: {
      type: 'object',
      additionalProperties: record(
        {
          type: { enum: ['string', 'number', 'boolean', 'directory', 'file'] },
          title: text,
          description: text,
          required: { type: 'boolean' },
          default: { anyOf: [{ type: ['string', 'number', 'boolean'] }, { type: 'array', items: text }] },
          multiple: { type: 'boolean' },
          sensitive: { type: 'boolean' },
          min: { type: 'number' },
          max: { type: 'number' },
        },
        ['type', 'title', 'description'],
      ),
    },
    compatibility: record(
      {
        claude_desktop: text,
        platforms: { type: 'array', items: { enum: ['darwin', 'win32', 'linux'] } },
        runtimes: record({ python: text, node: text }, []),
      },
      [],
    ),
  },
  ['manifest_version', 'name', 'version', 'description', 'author', 'server'],
);
