/** What the build writes into the bundles, for tests that load the sources of the server. Import it before them. */
Object.assign(globalThis, { CCMSETUP_VERSION: '0.0.0' });
