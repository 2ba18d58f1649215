/** The little coloured tile of an issue type. Known names have their own picture; others get a plain one. */
import React, { type ComponentType, type ReactNode } from 'react';
import BugIcon from '@atlaskit/icon/core/bug';
import ComponentIcon from '@atlaskit/icon/core/component';
import EpicIcon from '@atlaskit/icon/core/epic';
import FlaskIcon from '@atlaskit/icon/core/flask';
import GridIcon from '@atlaskit/icon/core/grid';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TargetIcon from '@atlaskit/icon/core/target';
import TaskIcon from '@atlaskit/icon/core/task';
import WarningIcon from '@atlaskit/icon/core/status-warning';

type Glyph = ComponentType<{ label: string; size: 'small'; color: 'currentColor' }>;

const kinds: readonly (readonly [RegExp, Glyph, string])[] = [
  [/test/i, FlaskIcon, 'blue'],
  [/bug|defect|anomaly/i, BugIcon, 'red'],
  [/hazard|risk|cause|situation/i, WarningIcon, 'orange'],
  [/requirement|story/i, StoryIcon, 'green'],
  [/system/i, TargetIcon, 'teal'],
  [/unit|soup/i, GridIcon, 'gray'],
  [/item|component/i, ComponentIcon, 'gray'],
  [/epic/i, EpicIcon, 'purple'],
  [/sub-?task/i, SubtasksIcon, 'blue'],
];

export const TypeIcon = ({ name }: { readonly name: string }): ReactNode => {
  const [, Glyph, color] = kinds.find(([pattern]) => pattern.test(name)) ?? [/./, TaskIcon, 'blue'];
  return (
    <span className={`type-icon type-${color}`}>
      <Glyph label={name} size="small" color="currentColor" />
    </span>
  );
};
