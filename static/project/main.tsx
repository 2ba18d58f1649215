import './page-settings';
import React from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset';
import { Page } from './shell/page';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
