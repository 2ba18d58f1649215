import React, { type ReactNode } from 'react';
import { useSay } from '../shell/viewer';
import { words } from '../words/words';

export const Overview = (): ReactNode => <h1>{useSay()(words.overview)}</h1>;
