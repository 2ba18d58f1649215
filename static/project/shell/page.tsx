/** The page: its navigation at the left, the open screen beside it. */
import React, { useEffect, type ReactNode } from 'react';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { words } from '../words/words';
import { AddressProvider, useAddress } from './address';
import { FailureBoundary } from './failure';
import { answers } from './answers';
import { ProductProvider } from './product';
import { screenAt } from './screens';
import { SideNav } from './side-nav';
import { useSay, ViewerProvider } from './viewer';
import './shell.css';
import '../parts/parts.css';

const Open = (): ReactNode => {
  const say = useSay();
  const { route } = useAddress();
  const screen = screenAt(route);
  const title = say(screen?.name ?? words.noScreen);
  useEffect(() => void view.changeWindowTitle(`${title}, Plumbline`), [title]);
  return (
    <main className="shell-main">
      <FailureBoundary key={route}>{screen ? <screen.Screen /> : <h1>{title}</h1>}</FailureBoundary>
    </main>
  );
};

export const Page = (): ReactNode => (
  <QueryClientProvider client={answers}>
    <ViewerProvider>
      <AddressProvider>
        <ProductProvider>
          <div className="shell">
            <SideNav />
            <Open />
          </div>
        </ProductProvider>
      </AddressProvider>
    </ViewerProvider>
  </QueryClientProvider>
);
