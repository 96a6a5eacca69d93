import { expect, test } from '../drivers/browser.ts';

test.use({ serviceWorkers: 'allow' });

test('B7: after a first visit the explorer works with the network cut, in every language, and says so', async ({
	explorer,
	weighing,
	roadmap,
	page,
	context,
	faults
}) => {
	await explorer.open('/zh');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await context.setOffline(true);
	await page.reload();
	await explorer.ready();
	await expect(page.getByText('网络已断开')).toBeVisible();
	await explorer.toggle('产业链', /大豆/);
	await explorer.expectResults(4);
	await page.goto('/ru?c=bbq');
	await explorer.ready();
	await explorer.expectResults(1);
	await weighing.open('/en/select?p=demonstration');
	await expect(weighing.rows.first()).toContainText('(fictitious)');
	await roadmap.open('/en/roadmap?p=demonstration');
	await expect(roadmap.flag(/Procedures by 31 March/)).toContainText(/[1-9]\d* will miss/);
	await expect(roadmap.timeline.getByText(/78 leads/)).toBeVisible();
	// the browser itself reports the requests that found no network
	faults.splice(
		0,
		faults.length,
		...faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))
	);
});
