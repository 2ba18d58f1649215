/** The five-minute net over every product of this installation. */
import { castNet } from '../../app/check/net';
import { passes } from '../../app/host-trouble';
import { ports } from '../assemble';
import { logTrouble } from './write-log';

export const onNet = async (): Promise<void> => {
  for (const product of await productsForNow()) {
    try {
      await castNet(ports, product);
    } catch (error) {
      logTrouble('net-failed', error);
    }
  }
};

/** None where the store takes no more reads in this minute: the net comes again by itself. Any other trouble is told as a failure. */
const productsForNow = async (): Promise<readonly string[]> => {
  try {
    return await ports.products.list();
  } catch (error) {
    if (!passes(error)) throw error;
    logTrouble('net-later', error);
    return [];
  }
};
