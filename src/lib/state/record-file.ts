import type { Locale } from '$lib/domain/names';
import type { Override } from '$lib/domain/selection/record/decision-record';
import { giveFile, nameOfAnswer } from './give-file';
import { inEdition } from './in-edition';

interface Wanted {
	readonly portfolio: string;
	readonly format: 'xlsx' | 'pdf';
	readonly locale: Locale;
	/** Of the address of the view. */
	readonly query: string;
	readonly overrides: readonly Override[];
}

/** Asks the server for a record of a decision and gives it to the reader as a file. @throws where it does not come. */
export async function saveRecord({ portfolio, ...wanted }: Wanted): Promise<void> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/decision`;
	const response = await fetch(inEdition(path), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(wanted)
	});
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	giveFile(await response.blob(), nameOfAnswer(response) ?? `hetu.${wanted.format}`);
}
