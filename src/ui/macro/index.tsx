import React from 'react';
import ForgeReconciler from '@forge/react';
import { DocumentMacro } from './document-macro';

ForgeReconciler.render(<DocumentMacro />);
