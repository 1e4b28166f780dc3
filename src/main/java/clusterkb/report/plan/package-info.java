/** Reports on plans: text, Markdown, JSON, a time line as SVG, and a page that shows all of it. */
package clusterkb.report.plan;
