import playerAddress from 'virtual:player/address';
import type { OfflineFileOrder } from '$lib/paper/offline-file/write-offline-file';
import type { Player } from '$lib/paper/offline-file/player';
import { Press } from '$lib/paper/press/press';

/**
 * A briefing as a file that opens without a server, made in this browser, with a network or without: the player is kept
 * with the rest of the app.
 *
 * @throws where the player does not come or the press fails
 */
export async function makeOfflineFile(order: Omit<OfflineFileOrder, 'player'>): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(playerAddress);
	if (!response.ok) throw new Error(`${playerAddress} answered ${response.status}`);
	const player = (await response.json()) as Player;
	const press = new Press();
	try {
		const printed = await press.print({ format: 'html', ...order, player }, { pages: [] });
		if (!printed.ok) throw new Error(printed.problems.join());
		return printed.value;
	} finally {
		press.close();
	}
}
