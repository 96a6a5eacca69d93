import type { Locale } from '$lib/domain/names';
import type { Edition } from '$lib/domain/publishing/edition';
import type { Database } from '$lib/server/db/open';
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
			/** The records as whoever asks may see them; what is written goes to the database itself. */
			records: Database;
			/** Which publication these are; `null`: records that nobody published as they stand. */
			edition: Edition | null;
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
