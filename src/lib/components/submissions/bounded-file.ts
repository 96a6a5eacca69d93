import type { Attachment } from 'svelte/attachments';
import type { Locale } from '$lib/domain/names';
import { m } from '$lib/paraglide/messages';
import { formatBytes } from '$lib/ui/format';

/** A field for a file that says at once, before anything is sent, when that is larger than the server takes. */
export const boundedFile =
	(mostBytes: number, locale: Locale): Attachment<HTMLInputElement> =>
	(input) => {
		const check = () => {
			const isTooLarge = (input.files?.[0]?.size ?? 0) > mostBytes;
			input.setCustomValidity(
				isTooLarge ? m.submission_problem_too_large({ size: formatBytes(mostBytes, locale) }) : ''
			);
			if (isTooLarge) input.reportValidity();
		};
		input.addEventListener('change', check);
		return () => input.removeEventListener('change', check);
	};
