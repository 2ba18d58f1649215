import React, { type ReactNode } from 'react';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import PersonWarningIcon from '@atlaskit/icon/core/person-warning';
import type { AdviceView } from '../../../src/contract/settings-api';

export const Why = ({ advice: { verdict, why } }: { readonly advice: AdviceView }): ReactNode => (
  <span className="settings-why small">
    {verdict === 'needs-you' ? (
      <PersonWarningIcon label="" color="var(--ds-icon-information)" />
    ) : (
      <LightbulbIcon label="" color="var(--ds-icon-subtle)" />
    )}
    <span className={verdict === 'needs-you' ? '' : 'subtle'}>{why}</span>
  </span>
);
