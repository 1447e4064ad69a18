/** App ID URI that the wizard proposes and that the documentation asks to change. */
export const defaultAppIdUri = 'https://ConfigMgrService';

/** How recommended App ID URIs begin: api://<tenant ID>/<text> and https://<verified domain>/<text>. */
export const appIdUriSchemes = ['api://', 'https://'] as const;
