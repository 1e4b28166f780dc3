/** The results of a batch as a table that DuckDB, pandas and Spark read; knows the library. */
package clusterkb.batch.fleet.parquet;
