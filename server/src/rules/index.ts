/** The only registry of rules. */
import { aadDefaultUri } from './aad-default-uri';
import { aadGuid } from './aad-guid';
import { aadPair } from './aad-pair';
import { aadResourceUri } from './aad-resource-uri';
import { aadTenantUnneeded } from './aad-tenant-unneeded';
import { adLookupOff } from './ad-lookup-off';
import { alwaysInternetIncomplete } from './always-internet-incomplete';
import { autoWithInternet } from './auto-with-internet';
import { autoWithoutTrust } from './auto-without-trust';
import { autopilotWithPki } from './autopilot-with-pki';
import { backslashBeforeQuote } from './backslash-before-quote';
import { batchLineLength } from './batch-line-length';
import { bitsWithSourceOnly } from './bits-with-source-only';
import { booleanForm } from './boolean-form';
import { cacheflags } from './cacheflags';
import { cachesizeSuperseded } from './cachesize-superseded';
import { ccmhostnameNotFqdn } from './ccmhostname-not-fqdn';
import { ccmsetupcmdLength } from './ccmsetupcmd-length';
import { ccmsetupcmdLengthTotal } from './ccmsetupcmd-length-total';
import { ccmsetupcmdOnExe } from './ccmsetupcmd-on-exe';
import { certissuersComma } from './certissuers-comma';
import { certselSyntax } from './certsel-syntax';
import { clientMsiDirect } from './client-msi-direct';
import { cmdSpecialCharacters } from './cmd-special-characters';
import { cmgClassicHost } from './cmg-classic-host';
import { cmgMismatch } from './cmg-mismatch';
import { cmgMpNeedsHttps } from './cmg-mp-needs-https';
import { cmgPathMissing } from './cmg-path-missing';
import { cmgPathShape } from './cmg-path-shape';
import { cmgSchemeInCcmhostname } from './cmg-scheme-in-ccmhostname';
import { comanagementRequired } from './comanagement-required';
import { configLocation } from './config-location';
import { configsourceLetters } from './configsource-letters';
import { crlCheckOff } from './crl-check-off';
import { debugLoggingLeft } from './debug-logging-left';
import { debugNeedsLogging } from './debug-needs-logging';
import { dnssuffixForm } from './dnssuffix-form';
import { duplicateParameter } from './duplicate-parameter';
import { duplicateProperty } from './duplicate-property';
import { emptyProperty } from './empty-property';
import { enumValue } from './enum-value';
import { exeInsideCcmsetupcmd } from './exe-inside-ccmsetupcmd';
import { htmlEntity } from './html-entity';
import { httpsMpWithoutCredentials } from './https-mp-without-credentials';
import { httpsShortName } from './https-short-name';
import { ibcmOptions } from './ibcm-options';
import { integerRange } from './integer-range';
import { internetNeedsSiteCode } from './internet-needs-site-code';
import { invalidHost } from './invalid-host';
import { invisibleCharacter } from './invisible-character';
import { keyFileNotAbsolute } from './key-file-not-absolute';
import { legacyItem } from './legacy-item';
import { lengthBudget } from './length-budget';
import { lineBreakInCommand } from './line-break-in-command';
import { literalBacktick } from './literal-backtick';
import { loggingPropertyName } from './logging-property-name';
import { logonScriptWithoutLogon } from './logon-script-without-logon';
import { logonWithForce } from './logon-with-force';
import { logsizeUnit } from './logsize-unit';
import { missingOperator } from './missing-operator';
import { missingValue } from './missing-value';
import { mpBesideSource } from './mp-beside-source';
import { mpDoesNotAssign } from './mp-does-not-assign';
import { mpListSeparator } from './mp-list-separator';
import { msiWithoutCcmsetupcmd } from './msi-without-ccmsetupcmd';
import { msiexecBareText } from './msiexec-bare-text';
import { msiexecInIntuneField } from './msiexec-in-intune-field';
import { nameCheckOff } from './name-check-off';
import { nameStyle } from './name-style';
import { nbspSpace } from './nbsp-space';
import { nestedQuoteNotDoubled } from './nested-quote-not-doubled';
import { notThisSite } from './not-this-site';
import { renamedServer } from './renamed-server';
import { outerOrDoubleSpaces } from './outer-or-double-spaces';
import { parameterAfterProperty } from './parameter-after-property';
import { parameterAsProperty } from './parameter-as-property';
import { percentEncoding } from './percent-encoding';
import { pkiOptionsWithoutSwitch } from './pki-options-without-switch';
import { pkiWithEntra } from './pki-with-entra';
import { placeholderLeft } from './placeholder-left';
import { powershellCallOperator } from './powershell-call-operator';
import { powershellOneArgument } from './powershell-one-argument';
import { powershellSemicolon } from './powershell-semicolon';
import { programPathSpace } from './program-path-space';
import { programQuotes } from './program-quotes';
import { propertyOutsideCcmsetupcmd } from './property-outside-ccmsetupcmd';
import { propertyWithColon } from './property-with-colon';
import { provisiontsForm } from './provisionts-form';
import { provisiontsNeedsMsi } from './provisionts-needs-msi';
import { provisiontsWithToken } from './provisionts-with-token';
import { pushRedundant } from './push-redundant';
import { pushUnsupportedParameter } from './push-unsupported-parameter';
import { regtokenCompanions } from './regtoken-companions';
import { regtokenExpired } from './regtoken-expired';
import { regtokenInSource } from './regtoken-in-source';
import { regtokenLifetime } from './regtoken-lifetime';
import { regtokenMalformed } from './regtoken-malformed';
import { regtokenNotYetValid } from './regtoken-not-yet-valid';
import { regtokenWrongKind } from './regtoken-wrong-kind';
import { requiresNewerVersion } from './requires-newer-version';
import { restartWithoutWarning } from './restart-without-warning';
import { rootKeyTwice } from './root-key-twice';
import { rootKeyWithoutSite } from './root-key-without-site';
import { sampleValueLeft } from './sample-value-left';
import { serviceAndNoservice } from './service-and-noservice';
import { serviceInScript } from './service-in-script';
import { setupparametersLength } from './setupparameters-length';
import { silentSwitch } from './silent-switch';
import { singleQuotedValue } from './single-quoted-value';
import { siteCodeFormat } from './site-code-format';
import { siteCodeReserved } from './site-code-reserved';
import { sitecodeInTaskSequence } from './sitecode-in-task-sequence';
import { sitereassignWithoutAuto } from './sitereassign-without-auto';
import { skipprereqForm } from './skipprereq-form';
import { skipprereqRequired } from './skipprereq-required';
import { slashBeforeProperty } from './slash-before-property';
import { slashWithEquals } from './slash-with-equals';
import { slashWithoutColon } from './slash-without-colon';
import { smartQuotes } from './smart-quotes';
import { smsmpIsSingle } from './smsmp-is-single';
import { sourceIsUrl } from './source-is-url';
import { sourceRelativeOrMapped } from './source-relative-or-mapped';
import { spaceAfterSeparator } from './space-after-separator';
import { startTitle } from './start-title';
import { strayToken } from './stray-token';
import { tcfSlashParameter } from './tcf-slash-parameter';
import { timeoutVsRetry } from './timeout-vs-retry';
import { unbalancedQuote } from './unbalanced-quote';
import { undocumentedItem } from './undocumented-item';
import { unicodeDash } from './unicode-dash';
import { uninstallWithInstallOptions } from './uninstall-with-install-options';
import { unknownEscape } from './unknown-escape';
import { unknownParameter } from './unknown-parameter';
import { unknownProperty } from './unknown-property';
import { unquotedSpace } from './unquoted-space';
import { upgradetolatestForm } from './upgradetolatest-form';
import { valueOnFlag } from './value-on-flag';
import { wrongPrefix } from './wrong-prefix';
import type { Rule } from './rule';

/** All rules, in the order of the rule index. */
export const rules: readonly Rule[] = [
  smartQuotes,
  unicodeDash,
  nbspSpace,
  invisibleCharacter,
  lineBreakInCommand,
  outerOrDoubleSpaces,
  percentEncoding,
  htmlEntity,
  placeholderLeft,
  sampleValueLeft,
  parameterAfterProperty,
  unknownParameter,
  unknownProperty,
  loggingPropertyName,
  slashWithEquals,
  slashWithoutColon,
  spaceAfterSeparator,
  propertyWithColon,
  wrongPrefix,
  missingValue,
  emptyProperty,
  valueOnFlag,
  unbalancedQuote,
  unquotedSpace,
  strayToken,
  backslashBeforeQuote,
  programPathSpace,
  duplicateParameter,
  duplicateProperty,
  ccmsetupcmdOnExe,
  exeInsideCcmsetupcmd,
  msiexecInIntuneField,
  propertyOutsideCcmsetupcmd,
  msiWithoutCcmsetupcmd,
  nestedQuoteNotDoubled,
  clientMsiDirect,
  silentSwitch,
  nameStyle,
  ccmsetupcmdLength,
  ccmsetupcmdLengthTotal,
  lengthBudget,
  setupparametersLength,
  batchLineLength,
  regtokenInSource,
  regtokenExpired,
  regtokenNotYetValid,
  regtokenLifetime,
  regtokenMalformed,
  regtokenWrongKind,
  regtokenCompanions,
  cmgSchemeInCcmhostname,
  cmgMpNeedsHttps,
  cmgPathMissing,
  cmgPathShape,
  cmgMismatch,
  cmgClassicHost,
  mpListSeparator,
  smsmpIsSingle,
  httpsShortName,
  invalidHost,
  ccmhostnameNotFqdn,
  mpDoesNotAssign,
  httpsMpWithoutCredentials,
  sourceIsUrl,
  sourceRelativeOrMapped,
  siteCodeFormat,
  siteCodeReserved,
  autoWithInternet,
  internetNeedsSiteCode,
  sitereassignWithoutAuto,
  rootKeyWithoutSite,
  rootKeyTwice,
  keyFileNotAbsolute,
  autoWithoutTrust,
  pkiWithEntra,
  aadPair,
  aadGuid,
  aadResourceUri,
  aadDefaultUri,
  aadTenantUnneeded,
  alwaysInternetIncomplete,
  crlCheckOff,
  nameCheckOff,
  pkiOptionsWithoutSwitch,
  certselSyntax,
  certissuersComma,
  ibcmOptions,
  enumValue,
  integerRange,
  logsizeUnit,
  booleanForm,
  debugNeedsLogging,
  debugLoggingLeft,
  cacheflags,
  cachesizeSuperseded,
  configsourceLetters,
  provisiontsForm,
  provisiontsNeedsMsi,
  provisiontsWithToken,
  skipprereqForm,
  dnssuffixForm,
  timeoutVsRetry,
  serviceAndNoservice,
  logonWithForce,
  uninstallWithInstallOptions,
  restartWithoutWarning,
  serviceInScript,
  bitsWithSourceOnly,
  configLocation,
  pushUnsupportedParameter,
  pushRedundant,
  comanagementRequired,
  autopilotWithPki,
  adLookupOff,
  sitecodeInTaskSequence,
  logonScriptWithoutLogon,
  powershellCallOperator,
  powershellOneArgument,
  powershellSemicolon,
  cmdSpecialCharacters,
  programQuotes,
  startTitle,
  unknownEscape,
  missingOperator,
  tcfSlashParameter,
  requiresNewerVersion,
  legacyItem,
  undocumentedItem,
  upgradetolatestForm,
  slashBeforeProperty,
  parameterAsProperty,
  singleQuotedValue,
  literalBacktick,
  notThisSite,
  renamedServer,
  mpBesideSource,
  skipprereqRequired,
  msiexecBareText,
];
