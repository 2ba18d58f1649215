/** The five-minute net over every product of this installation. */
import { castNet } from '../../app/check/net';
import { ports } from '../assemble';
import { logTrouble } from './write-log';

export const onNet = async (): Promise<void> => {
  for (const product of await ports.products.list()) {
    try {
      await castNet(ports, product);
    } catch (error) {
      logTrouble('net-failed', error);
    }
  }
};
