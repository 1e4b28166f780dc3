/**
 * Tables as people write them, in CSV or in a spreadsheet program, read into rows of cells that
 * know their places. What the cells mean is no concern of this package.
 */
package clusterkb.rules.table;
