import type { Locale } from '$lib/domain/names';
import type { DatabaseFault } from '$lib/server/db/faults';
import type { SignedIn } from '$lib/server/desk/guard';
import type { Theme } from '$lib/ui/theme';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			theme: Theme;
			/** Whoever asks; `null` for a reader. */
			signedIn: SignedIn | null;
			/** What of the database kept this request from being answered. */
			fault?: DatabaseFault;
		}
		interface Error {
			/** Finds the line of the log that tells what happened. */
			id?: string;
			/** What of the database it was, where it was that. */
			fault?: DatabaseFault;
		}
	}
}

export {};
