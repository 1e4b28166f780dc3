/** Plans: playing one that was written, proposing one, and the files that hold them. */
package clusterkb.upgrade.plan;
