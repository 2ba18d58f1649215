import React from 'react';
import ForgeReconciler from '@forge/react';
import { MacroSettings } from './macro-settings';

ForgeReconciler.render(<MacroSettings />);
