/** Reports: one class for each format. What they print is the same bytes for the same input. */
package clusterkb.report;
