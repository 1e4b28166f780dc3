/**
 * A running service: deployments that stay open while their facts and the rules change, for
 * programs that use this one as a library.
 */
package clusterkb.service;
