/** The scenarios of the catalog, for clients that ask for their values step by step. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { Position } from 'vscode-languageserver-types';
import type {
  CheckValueRequest,
  ConfigurationDraftRequest,
  ScenariosRequest,
  WriteScenarioRequest,
} from '../../protocol';
import type { SiteUse } from '../../service/service';
import type { SiteUsesRequest } from '../apart/messages';
import type { Session } from '../session';

const scenarios: ScenariosRequest['method'] = 'ccmsetup/scenarios';
const checkValue: CheckValueRequest['method'] = 'ccmsetup/checkValue';
const writeScenario: WriteScenarioRequest['method'] = 'ccmsetup/writeScenario';
const configurationDraft: ConfigurationDraftRequest['method'] = 'ccmsetup/configurationDraft';

const siteUses: SiteUsesRequest['method'] = 'ccmsetup/siteUses';

/** Answers the requests. `session` throws before `initialize`. */
export function handleScenarios(connection: Connection, session: () => Session): void {
  connection.onRequest(scenarios, ({ uri }: ScenariosRequest['params'], token: CancellationToken) => {
    const { guard, service, configurations, options } = session();
    return guard('scenarios', token, async () =>
      service.scenarios(await configurations.of(uri), options.nestsPlaceholders),
    );
  });
  connection.onRequest(checkValue, (params: CheckValueRequest['params'], token: CancellationToken) => {
    const { guard, service, configurations } = session();
    return guard('check of a value', token, async () =>
      service.checkValue(await configurations.of(params.uri), params),
    );
  });
  connection.onRequest(writeScenario, (params: WriteScenarioRequest['params'], token: CancellationToken) => {
    const { guard, service, configurations, subject } = session();
    return guard('command line of a scenario', token, async () => {
      const position = Position.is(params.position) ? params.position : undefined;
      return service.writeScenario(
        await configurations.of(params.uri),
        params,
        position && (await subject(params.uri)),
        position,
      );
    });
  });
  connection.onRequest(
    configurationDraft,
    ({ folder, documents: counted }: ConfigurationDraftRequest['params'], token: CancellationToken) => {
      const { guard, service, documents, subject, apart } = session();
      const usesOf = async (uri: string): Promise<readonly SiteUse[]> => {
        if (apart.has(uri)) return apart.ask<SiteUsesRequest['result']>(siteUses, { uri }, token);
        const found = await subject(uri);
        return found === undefined ? [] : service.siteUses(found);
      };
      return guard('draft of a configuration', token, async () => {
        const inside = documents
          .all()
          .filter(({ uri }) => counted === undefined || counted.includes(uri))
          .filter(({ uri }) => uri.startsWith(folder.replace(/\/?$/, '/')) || uri.startsWith('untitled:'));
        const uses = await Promise.all(inside.map(({ uri }) => usesOf(uri)));
        return service.configurationDraft(uses.flat());
      });
    },
  );
}
