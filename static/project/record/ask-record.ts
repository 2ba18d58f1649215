import { askBy } from '../../../src/contract/client';
import type { RecordApi } from '../../../src/contract/record-api';

export const askRecord = askBy<RecordApi>();
