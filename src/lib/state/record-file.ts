import type { Locale } from '$lib/domain/names';
import { saveFile } from './save-file';
import type { Override } from '$lib/domain/selection/record/decision-record';

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
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(wanted)
	});
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
	saveFile(await response.blob(), name ?? `hetu.${wanted.format}`);
}
