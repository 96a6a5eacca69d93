import { expect, type Locator, type Page } from '@playwright/test';
import { crc32, deflateSync } from 'node:zlib';

/** The composer of sheets, in Chinese, as far as its templates go. */
export class SheetTemplatesDriver {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}

	async open(path: string): Promise<void> {
		await this.page.goto(path);
		await this.ready();
	}
	/** The sheet is drawn and the templates are in sight. */
	async ready(): Promise<void> {
		await expect(this.page.getByTestId('preview')).toBeVisible({ timeout: 60_000 });
		const group = this.settings.locator('details').filter({ has: this.page.getByRole('heading', { name: '模板' }) });
		if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click();
	}

	get settings(): Locator {
		return this.page.getByRole('region', { name: '设置' });
	}
	get paper(): Locator {
		return this.settings.getByLabel('幅面');
	}
	/** By the field, in which a placeholder is no value. */
	field(name: string): Locator {
		return this.settings.getByLabel(name, { exact: true });
	}
	template(name: string): Locator {
		return this.settings.getByRole('listitem').filter({ hasText: name }).first();
	}
	get saveAs(): Locator {
		return this.settings.getByRole('button', { name: '将当前图幅存为模板' });
	}
	form(name: string): Locator {
		return this.settings.getByRole('form', { name });
	}
	/** Of a template: the form that changes it. */
	async edit(name: string): Promise<Locator> {
		await this.settings.getByRole('button', { name: `修改“${name}”` }).click();
		return this.form(`修改“${name}”`);
	}
	use(name: string): Promise<void> {
		return this.settings.getByRole('button', { name: `使用“${name}”` }).click();
	}
	/** On the sheet. */
	logo(words: string): Locator {
		return this.page.getByTestId('preview').getByRole('img', { name: words, exact: true });
	}
	/** What the address says of the sheet. */
	async written(): Promise<string> {
		await this.page.waitForTimeout(350);
		return new URL(this.page.url()).searchParams.get('sheet') ?? '';
	}
	chooseLogo(name: string, bytes: Buffer): Promise<void> {
		return this.field('徽标').setInputFiles({ name, mimeType: 'image/png', buffer: bytes });
	}
}

/** A picture of one colour. */
export function picture(width: number, height: number): Buffer {
	const rows = Buffer.concat(
		Array.from({ length: height }, () => Buffer.from([0, ...Array.from({ length: 3 * width }, () => 0x88)]))
	);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// eight bits of red, green and blue
	head.set([8, 2], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(name: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
