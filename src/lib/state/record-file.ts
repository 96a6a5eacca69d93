import type { Locale } from '$lib/domain/names';
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
	const url = URL.createObjectURL(await response.blob());
	const link = Object.assign(document.createElement('a'), { href: url, download: name ?? `hetu.${wanted.format}` });
	link.click();
	// the browser has taken hold of it by then
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
