/** What the owner of a fleet sees of all its deployments together: counts, tables and a page. */
package clusterkb.batch.fleet;
