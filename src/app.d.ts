import type { Locale } from '$lib/domain/names';
import type { Theme } from '$lib/ui/theme';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			theme: Theme;
		}
		interface Error {
			/** Finds the line of the log that tells what happened. */
			id?: string;
		}
	}
}

export {};
