/** The functions of an app loaded in this process: quick, and open to a debugger. */
import type { ForgeFunction, FunctionLoader } from './invocations';

/** `module`: what the app's entry file exports, for handlers `index.<name>`. Throws for a handler it does not export. */
export function loadInProcess(module: Readonly<Record<string, ForgeFunction>>): FunctionLoader {
  return (handler) => {
    const found = module[handler.slice(handler.indexOf('.') + 1)];
    if (found === undefined) throw new Error(`the app exports no function for the handler ${handler}`);
    return found;
  };
}
