import type { SelectionColumns } from '$lib/domain/catalogue/selection-columns';
import { decodeSelectionColumns } from '$lib/domain/catalogue/selection-columns-wire';
import { inEdition } from './in-edition';

/** What only weighing reads of a portfolio. @throws where the server does not answer or answers what cannot be read. */
export async function loadSelection(portfolio: string): Promise<SelectionColumns> {
	const path = `/api/portfolios/${encodeURIComponent(portfolio)}/selection`;
	const response = await fetch(inEdition(path));
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	return decodeSelectionColumns(await response.json());
}
