/** Installed and upgraded: nothing is set up in advance; a project is switched on by a person. */
import { logInfo } from './write-log';

export const onLifecycle = (): Promise<void> => {
  logInfo('lifecycle');
  return Promise.resolve();
};
