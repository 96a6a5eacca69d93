import type { Locale } from '$lib/domain/names';
import { formatNumber } from '$lib/ui/format';

/** A weight share as the screen has it: percent with one decimal at most and no sign, 22 or 4.5. */
export const percentWord = (share: number, locale: Locale): string =>
	formatNumber(Math.round(share * 1000) / 10 || 0, locale);

/** Kendall's tau with two decimals, as it is always written. */
export const tauWord = (tau: number | null, locale: Locale): string =>
	tau === null ? '–' : formatNumber(Math.round(tau * 100) / 100, locale).replace(/^-/, '−');
