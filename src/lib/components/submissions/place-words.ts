import type { ReferenceSystem } from '$lib/domain/exchange/submit/submission';
import type { Whereabouts } from '$lib/domain/submission/places';
import { m } from '$lib/paraglide/messages';
import { SYSTEM_WORDS } from './submission-words';

/** Where a row lies; `division`: the name of the one that sends, `null` for the whole territory's. */
export function whereWord(where: Whereabouts, division: string | null): string {
	switch (where) {
		case 'own':
			return division === null ? m.submission_where_own_all() : m.submission_where_own({ division });
		case 'elsewhere':
			return m.submission_where_elsewhere();
		case 'outside':
			return m.submission_where_outside();
	}
}

/** A system with the meridian of a projected one. */
export const systemWord = ({ system, meridian }: ReferenceSystem): string =>
	SYSTEM_WORDS[system]() + (meridian === null ? '' : ` ${meridian}°`);
