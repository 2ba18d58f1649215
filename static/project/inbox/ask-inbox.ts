import type { InboxApi } from '../../../src/contract/inbox-api';
import { askBy } from '../../../src/contract/client';

export const askInbox = askBy<InboxApi>();
