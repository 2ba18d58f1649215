import React, { type ReactNode } from 'react';
import AppIcon from '@atlaskit/icon/core/app';
import type { AppModule } from '../site/bench-state';

/** The module's icon, where the manifest gives one this page may load; else a mark of our own. */
export const ModuleIcon = ({ module }: { readonly module: AppModule }): ReactNode => {
  const icon = module.definition['icon'];
  const isOwn = typeof icon === 'string' && icon.startsWith('resource:');
  const path = isOwn ? icon.replace(/^resource:([^;]+);/, '/app/$1/') : '';
  return isOwn ? (
    <img className="app-icon" src={path} alt="" />
  ) : (
    <span className="app-icon app-mark">
      <AppIcon label="" size="small" color="currentColor" />
    </span>
  );
};
