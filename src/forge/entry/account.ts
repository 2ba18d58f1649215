/** The account in the platform's context. A visitor who is not signed in has a word there, and is nobody to Jira. */
import { z } from 'zod';

const notSignedIn = 'unidentified';

export const account = z
  .string()
  .min(1)
  .refine((id) => id !== notSignedIn);
