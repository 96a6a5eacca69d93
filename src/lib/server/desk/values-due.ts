import { hasRight } from '../../domain/account/role.ts';
import { dueCount } from '../freshness.ts';
import { database } from '../store.ts';
import type { SignedIn } from './guard.ts';

/** How many values are due where somebody works: in their division, or in all; `null` where that is not for them. */
export async function valuesDue(signedIn: SignedIn | null): Promise<number | null> {
	if (!signedIn || !hasRight(signedIn.account.role, 'see-records')) return null;
	return dueCount(await database(), signedIn.account.division);
}
