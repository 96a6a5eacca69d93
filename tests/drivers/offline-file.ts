import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { builtPlayer } from '../../scripts/player.ts';
import type { BriefingPack } from '../../src/lib/domain/briefing/pack.ts';
import type { Player } from '../../src/lib/paper/offline-file/player.ts';
import { writeOfflineFile } from '../../src/lib/paper/offline-file/write-offline-file.ts';
import { serverFonts } from '../../src/lib/server/documents/fonts.ts';
import { expect, type Page, watch } from './browser.ts';
import { briefingPack } from './briefing-pack.ts';

export interface OfflineFile {
	readonly address: string;
	readonly bytes: number;
	remove(): void;
}

/** A briefing of the demonstration in two scenes, as a file in a folder of its own. */
export async function writeFile(): Promise<OfflineFile> {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-offline-'));
	// a name as people give it
	const path = join(folder, '推介 1.html');
	const bytes = await fileOf(await packOfTwo());
	writeFileSync(path, bytes);
	return {
		address: pathToFileURL(path).href,
		bytes: bytes.length,
		remove: () => rmSync(folder, { recursive: true })
	};
}

const packOfTwo = (): Promise<BriefingPack> =>
	briefingPack('demonstration', { zh: '招商推介', en: 'Invest here', ru: 'Инвестируйте' }, [
		{ title: { zh: '全市一览', en: 'The city', ru: 'Город' }, view: '' },
		{ title: { zh: '大豆链', en: 'The soybean chain', ru: 'Соевая цепочка' }, view: 'c=soybean' }
	]);

async function fileOf(pack: BriefingPack): Promise<Uint8Array> {
	const player = JSON.parse(readFileSync(await builtPlayer(), 'utf8')) as Player;
	const words = { noScript: '无脚本', sources: '来源', boundaries: '边界', review: '审图号' };
	return writeOfflineFile({ pack, player, locale: 'zh', title: pack.briefing.title.zh, words }, serverFonts());
}

/** The file in a browser whose network is cut. */
export async function openFile(browser: Browser, file: OfflineFile, settings: BrowserContextOptions = {}) {
	const context = await browser.newContext({ offline: true, serviceWorkers: 'block', ...settings });
	const page = await context.newPage();
	const faults: string[] = [];
	// of addresses of a disk the file's own is the only one
	watch(page, file.address, faults);
	await page.goto(file.address);
	await expectDrawn(page);
	return { page, faults, close: () => context.close() };
}

/** MapLibre has drawn all it has, which it cannot without its worker, the land and the letters. */
export const expectDrawn = (page: Page): Promise<void> =>
	expect(page.getByTestId('map')).toHaveAttribute('aria-busy', 'false');

/** The fonts that an element's letters are set in, those of the machine among them. */
export async function fontsOf(page: Page, selector: string): Promise<{ familyName: string; isCustomFont: boolean }[]> {
	const session = await page.context().newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument');
	const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
	const answers = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })));
	await session.detach();
	return answers.flatMap(({ fonts }) => fonts);
}
