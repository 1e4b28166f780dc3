/** Setup logs, event logs and listings of a cluster, read into sayings and facts. */
package clusterkb.diagnosis.log;
