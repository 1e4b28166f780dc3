/**
 * Reading of YAML and JSON files into trees whose every part knows its place, and the messages that
 * say what is wrong with a file. It knows nothing of deployments.
 */
package clusterkb.text;
