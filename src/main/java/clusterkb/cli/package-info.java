/** The command line: verbs, options, exit codes. */
package clusterkb.cli;
