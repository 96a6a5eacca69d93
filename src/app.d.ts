import type { Locale } from '$lib/domain/names';
import type { SignedIn } from '$lib/server/desk/guard';
import type { Theme } from '$lib/ui/theme';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			theme: Theme;
			/** Whoever asks; `null` for a reader. */
			signedIn: SignedIn | null;
		}
		interface Error {
			/** Finds the line of the log that tells what happened. */
			id?: string;
		}
	}
}

export {};
