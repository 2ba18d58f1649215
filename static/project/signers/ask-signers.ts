import { askBy } from '../../../src/contract/client';
import type { SignersApi } from '../../../src/contract/signing-api';

export const askSigners = askBy<SignersApi>();
