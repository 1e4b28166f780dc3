/**
 * The evaluation of a batch as an Apache Spark job. It needs Spark, which the program does not
 * carry; docs/spark.md says how it is started.
 */
package clusterkb.batch.spark;
