import { readFileSync } from 'node:fs';
import type { Cell } from '../../src/lib/domain/exchange/submit/submission.ts';
import type { PlacedRow } from '../../src/lib/domain/submission/places.ts';
import type { Browser, BrowserContextOptions, Locator, Page } from './browser.ts';
import type { DeskClient } from './desk.ts';
import { workbookOf } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Language = 'zh' | 'en' | 'ru';

/** What the page calls something, in the language it is read in. */
function wordsOf(locale: Language): (key: string, values?: Readonly<Record<string, string>>) => string {
	const words = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<string, unknown>;
	return (key, values = {}) => {
		const word = words[key];
		if (typeof word !== 'string') throw new Error(`no plain message ${key}`);
		return word.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
	};
}

/** The desk of submissions as somebody of the county or the bureau uses it, in a browser and a language of their own. */
export class SubmissionDesk {
	readonly page: Page;
	readonly client: DeskClient;
	readonly locale: Language;
	readonly word: ReturnType<typeof wordsOf>;
	private constructor(page: Page, client: DeskClient, locale: Language) {
		this.page = page;
		this.client = client;
		this.locale = locale;
		this.word = wordsOf(locale);
	}

	static async open(
		browser: Browser,
		client: DeskClient,
		{ locale = 'zh', ...more }: Omit<BrowserContextOptions, 'locale'> & { locale?: Language } = {}
	): Promise<SubmissionDesk> {
		const context = await browser.newContext(more);
		const [name = '', value = ''] = client.cookie.split('=');
		await context.addCookies([{ name, value, url: client.server.origin }]);
		return new SubmissionDesk(await context.newPage(), client, locale);
	}

	close = (): Promise<void> => this.page.context().close();
	list = () => this.page.goto(`${this.client.server.origin}/${this.locale}/desk/submissions`);
	row = (name: string): Locator => this.page.getByRole('listitem').filter({ hasText: name }).first();
	/** What was done; a map that is still loading says so beside. */
	status = (): Locator => this.page.getByRole('status').filter({ hasNotText: this.word('draw_map_loading') });
	button = (key: string, values?: Readonly<Record<string, string>>): Locator =>
		this.page.getByRole('button', { name: this.word(key, values), exact: true });
	/** Rows by what became of them, with their number. */
	view = (key: string, count: number): Locator =>
		this.page.getByRole('link', { name: `${this.word(key)} ${count}`, exact: true });
	/** Of the submission on the page. */
	get id(): string {
		return /submissions\/([\w-]{36})/.exec(this.page.url())?.[1] ?? '';
	}

	async template(): Promise<Uint8Array> {
		const query = `kind=project&portfolio=demonstration&lang=${this.locale}`;
		return bytesOf(await this.client.get(`/api/submissions/template?${query}`));
	}

	async annotated(): Promise<Uint8Array> {
		const link = this.page.getByRole('link', { name: this.word('submission_annotated') });
		return bytesOf(await this.client.get((await link.first().getAttribute('href')) ?? ''));
	}

	async upload(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.sendFile({ name, mimeType: XLSX, buffer: Buffer.from(workbookOf(rows)) });
	}

	uploadText = (name: string, text: string): Promise<void> =>
		this.sendFile({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

	private async sendFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
		const form = this.page.locator('form[action="?/upload"]');
		await form.getByLabel(this.word('submissions_portfolio')).selectOption('demonstration');
		await form.getByLabel(this.word('submissions_file')).setInputFiles(file);
		await form.getByRole('button', { name: this.word('submissions_upload') }).click();
		await this.page.waitForURL(/submissions\/[\w-]{36}/);
	}

	/** A corrected file in the place of the one before. */
	async replace(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.replaceFile({ name, mimeType: XLSX, buffer: Buffer.from(workbookOf(rows)) });
	}
	replaceText = (name: string, text: string): Promise<void> =>
		this.replaceFile({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

	private async replaceFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
		await this.page.getByText(this.word('submission_replace')).click();
		await this.page.getByLabel(this.word('submissions_file')).setInputFiles(file);
		await this.button('submissions_upload').click();
		await this.page.getByText(file.name).waitFor();
	}

	/** Says what the coordinates of the file are. */
	async declare(system: string, meridian = ''): Promise<void> {
		await this.page.getByLabel(this.word('submission_places_declare')).selectOption(system);
		await this.page.getByLabel(this.word('submission_places_meridian')).fill(meridian);
		await this.submit(this.button('submission_places_keep'));
	}

	/** Says what a column means. */
	async mapColumn(heading: string, meaning: string): Promise<void> {
		const label = `${this.word('submission_column_meaning')}: ${heading}`;
		await this.page.getByLabel(label).selectOption({ label: meaning });
		await this.submit(this.button('submission_columns_keep'));
	}

	/** Presses a button of a form and waits for the page that answers. */
	async submit(button: Locator): Promise<void> {
		const answered = this.page.waitForResponse((response) => response.request().method() === 'POST');
		await button.click();
		await answered;
		await this.page.waitForLoadState('load');
	}

	/** The places of the submission as its map gets them. */
	async places(): Promise<readonly PlacedRow[]> {
		const answer = await this.client.get(`/api/submissions/${this.id}/places`);
		return (await answer.json()) as readonly PlacedRow[];
	}

	async send({ outlet, asOf }: { outlet: string; asOf: string }): Promise<void> {
		await this.page.getByRole('textbox', { name: this.word('submission_outlet') }).fill(outlet);
		await this.page.getByRole('textbox', { name: this.word('submission_as_of'), exact: true }).fill(asOf);
		await this.page.locator('form[action="?/send"]').getByRole('button').click();
	}

	/** Opens the newest submission of a list. */
	async newest(): Promise<void> {
		await this.page.locator('main a[href*="/desk/submissions/"]').first().click();
		await this.page.waitForURL(/submissions\/[\w-]{36}/);
	}

	async judge(name: string, verdict: string, remark: string): Promise<void> {
		await this.row(name).getByRole('checkbox').check();
		await this.page.getByLabel(this.word('submission_remark')).fill(remark);
		await this.submit(this.button(verdict));
	}
}

const bytesOf = async (answer: Response): Promise<Uint8Array> => {
	if (!answer.ok) throw new Error(`the file answered ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
};
