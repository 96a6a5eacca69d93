/** Reports and the forms that each comes in, its first the one that is meant without a word. */
export const REPORT_FORMATS = {
	slips: ['pdf', 'docx'],
	digest: ['txt', 'xlsx', 'pdf'],
	dispatch: ['xlsx'],
	targets: ['xlsx'],
	bulletin: ['docx', 'pdf'],
	calendar: ['ics'],
	timeline: ['pdf'],
	attraction: ['xlsx']
} as const;
export type ReportKind = keyof typeof REPORT_FORMATS;
export type ReportFormat = (typeof REPORT_FORMATS)[ReportKind][number];
