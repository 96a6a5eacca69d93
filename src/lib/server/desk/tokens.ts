import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: guessing one is hopeless, so its hash needs neither salt nor time. */
const BYTES = 32;

export const makeToken = (): string => randomBytes(BYTES).toString('base64url');

/** What the database keeps of a token: whoever reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
