/** Reports on diagnoses: text, Markdown, JSON and a page, each also without a customer's names. */
package clusterkb.report.diagnosis;
