/** Import this first, before the app or any @forge package: they keep the `fetch` they find when they load. */
import { installGlobals } from './running';

installGlobals();
