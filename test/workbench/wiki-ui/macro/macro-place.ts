/** Where one macro stands, and what the platform tells it there. */
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { ModulePlace } from '../../uikit/host/page';
import type { AppModule } from '../../jira-ui/site/bench-state';
import { useFlags } from '../../jira-ui/site/flags';
import { useSession } from '../../jira-ui/site/session';
import { post } from '../../jira-ui/site/workbench-client';

type Config = Readonly<Record<string, unknown>>;

/** The page a macro stands on: the current version, an old one, or what the editor holds. */
export interface MacroAt {
  readonly pageId: string;
  readonly version?: number;
  readonly editing?: { readonly config: Config; readonly macro?: Readonly<Record<string, boolean>> };
}

const extension = z.record(z.string(), z.unknown());

interface Wish {
  readonly module: AppModule;
  readonly localId: string;
  readonly at: MacroAt;
  /** The resource to show; the module's own when left out. */
  readonly resourceKey?: string;
}

/**
 * The macro's place, told by the server; undefined until it is known. It stays the same frame when the editor changes the configuration,
 * and the app hears of the change as it does in the cloud.
 */
export const useMacroPlace = ({ module, localId, at, resourceKey = module.resourceKey }: Wish): ModulePlace | undefined => {
  const { person, appEvents } = useSession();
  const flags = useFlags();
  const [place, setPlace] = useState<ModulePlace>();
  const wish = JSON.stringify({ ...at, localId });
  useEffect(() => {
    let live = true;
    post('/api/wiki/extension', JSON.parse(wish), person.accountId)
      .then((answer) => {
        const told = { type: module.type, ...extension.parse(answer) };
        if (live) setPlace({ moduleKey: module.key, moduleType: module.type, resourceKey, localId, extension: told });
      })
      .catch(flags.refused);
    return () => {
      live = false;
    };
  }, [wish, person.accountId, module, resourceKey, localId, flags]);
  const told = useRef<ModulePlace>();
  useEffect(() => {
    if (told.current && place && told.current !== place) appEvents.emit('FORGE_CORE_MACRO_CONFIG_CHANGED', undefined);
    told.current = place;
  }, [place, appEvents]);
  return place;
};
