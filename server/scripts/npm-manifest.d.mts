export function npmManifest(manifest: object): {
  readonly main: string;
  readonly types: string;
  readonly [key: string]: unknown;
};
