import { valuesDue } from '$lib/server/desk/values-due';
import type { LayoutServerLoad } from './$types';

/** What stands in the navigation of every page of the desk. */
export const load: LayoutServerLoad = async ({ locals }) => ({ valuesDue: await valuesDue(locals.signedIn) });
