/** The panel beside a macro whose configuration is the form it draws itself: what is changed there is kept at once. */
import React, { useMemo, useRef, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { DrawTree } from '../../uikit/host/module-view';
import type { ForgeNode } from '../../uikit/forge-doc';
import type { Page } from '../../uikit/host/page';
import { boundTo } from './config-tree';

type Config = Readonly<Record<string, unknown>>;

interface ConfigPanelProps {
  readonly page: Page;
  readonly tree: ForgeNode;
  readonly config: Config;
  readonly save: (config: Config) => void;
  readonly close: () => void;
  readonly title: string;
}

export const ConfigPanel = ({ page, tree, config, save, close, title }: ConfigPanelProps): ReactNode => {
  const latest = useRef({ config, save });
  latest.current = { config, save };
  const first = useRef(config);
  const bound = useMemo(
    () => boundTo(tree, first.current, (name, value) => latest.current.save({ ...latest.current.config, [name]: value })),
    [tree],
  );
  return (
    <aside className="config-panel" aria-label={`Configure ${title}`}>
      <DrawTree page={page} doc={bound} />
      <Button onClick={close}>Done</Button>
    </aside>
  );
};
