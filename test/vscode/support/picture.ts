import * as vscode from 'vscode';
import { PICTURE_TAG, PICTURES_FOLDER } from '../runner/protocol';
import { workspaceFile } from './host';
import { askUntil } from './wait';

/**
 * Has a picture taken of what VS Code shows now, for people to look at: `.vscode-test/pictures/<host>-<name>.png`. A desktop
 * VS Code takes none.
 */
export async function picture(name: string): Promise<void> {
  if (vscode.env.uiKind !== vscode.UIKind.Web) return;
  const taken = workspaceFile(`${PICTURES_FOLDER}/${name}`);
  console.log(PICTURE_TAG, name);
  // Nobody watches a folder of the editor's own settings for us.
  await askUntil(
    () =>
      Promise.resolve(
        vscode.workspace.fs.stat(taken).then(
          () => true,
          () => undefined,
        ),
      ),
    () => `the picture "${name}"`,
  );
}
