/**
 * Makes deployments as customers would hand them in, any number of them, from samples and a seed.
 */
package clusterkb.batch.generate;
