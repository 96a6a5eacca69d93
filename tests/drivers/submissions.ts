import type { Cell } from '../../src/lib/domain/exchange/submit/submission.ts';
import type { Browser, BrowserContextOptions, Locator, Page } from './browser.ts';
import type { DeskClient } from './desk.ts';
import { workbookOf } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The desk of submissions as somebody of the county or the bureau uses it, in a browser of their own. */
export class SubmissionDesk {
	readonly page: Page;
	readonly client: DeskClient;
	private constructor(page: Page, client: DeskClient) {
		this.page = page;
		this.client = client;
	}

	static async open(browser: Browser, client: DeskClient, more: BrowserContextOptions): Promise<SubmissionDesk> {
		const context = await browser.newContext(more);
		const [name = '', value = ''] = client.cookie.split('=');
		await context.addCookies([{ name, value, url: client.server.origin }]);
		return new SubmissionDesk(await context.newPage(), client);
	}

	close = (): Promise<void> => this.page.context().close();
	list = (locale: string) => this.page.goto(`${this.client.server.origin}/${locale}/desk/submissions`);
	row = (name: string): Locator => this.page.getByRole('listitem').filter({ hasText: name }).first();

	async template(locale: string): Promise<Uint8Array> {
		const query = `kind=project&portfolio=demonstration&lang=${locale}`;
		return bytesOf(await this.client.get(`/api/submissions/template?${query}`));
	}

	async annotated(): Promise<Uint8Array> {
		const href = await this.page.getByRole('link', { name: '下载带批注的文件' }).getAttribute('href');
		return bytesOf(await this.client.get(href ?? ''));
	}

	async upload(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.sendFile({ name, mimeType: XLSX, buffer: Buffer.from(workbookOf(rows)) });
	}

	uploadText = (name: string, text: string): Promise<void> =>
		this.sendFile({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

	private async sendFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
		const form = this.page.locator('form[action="?/upload"]');
		await form.getByLabel('项目组合').selectOption('demonstration');
		await form.getByLabel('文件').setInputFiles(file);
		await form.getByRole('button', { name: '上传并检查' }).click();
		await this.page.waitForURL(/submissions\/[\w-]{36}/);
	}

	/** A corrected file in the place of the one before. */
	async replace(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.page.getByText('换成改好的文件').click();
		const file = { name, mimeType: XLSX, buffer: Buffer.from(workbookOf(rows)) };
		await this.page.getByLabel('文件').setInputFiles(file);
		await this.page.getByRole('button', { name: '上传并检查' }).click();
	}

	async send({ outlet, asOf }: { outlet: string; asOf: string }): Promise<void> {
		await this.page.getByRole('textbox', { name: '提供单位' }).fill(outlet);
		await this.page.getByRole('textbox', { name: '数据时点' }).fill(asOf);
		await this.page.getByRole('button', { name: /报送无误的/ }).click();
	}

	async judge(name: string, verdict: string, remark: string): Promise<void> {
		await this.row(name).getByRole('checkbox').check();
		await this.page.getByLabel('意见').fill(remark);
		await this.page.getByRole('button', { name: verdict, exact: true }).click();
	}
}

const bytesOf = async (answer: Response): Promise<Uint8Array> => {
	if (!answer.ok) throw new Error(`the file answered ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
};
