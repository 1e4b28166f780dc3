/** Pages about a fleet: tables that can be searched and sorted, and read where no script runs. */
package clusterkb.batch.fleet.page;
