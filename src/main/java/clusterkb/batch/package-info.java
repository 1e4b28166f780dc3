/** Many deployments in one run: what goes in, what comes out, and that nothing is lost between. */
package clusterkb.batch;
