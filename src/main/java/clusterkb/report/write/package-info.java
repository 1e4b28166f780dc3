/** The formats of reports, each written as it comes. */
package clusterkb.report.write;
