import type { Player } from '../../paper/offline-file/player.ts';
import { type OfflineFileOrder, writeOfflineFile } from '../../paper/offline-file/write-offline-file.ts';
import { serverFonts } from './fonts.ts';

let player: Promise<Player> | undefined;

/** A briefing as a file that opens without a server. The player, two megabytes of text, is read when it is first asked for. */
export async function makeOfflineFile(order: Omit<OfflineFileOrder, 'player'>): Promise<Uint8Array<ArrayBuffer>> {
	player ??= import('virtual:player/text').then(({ default: text }) => JSON.parse(text) as Player);
	return writeOfflineFile({ ...order, player: await player }, serverFonts());
}
