/**
 * From a deployment file to facts: {@link clusterkb.facts.read.DeploymentReader} reads it, {@link
 * clusterkb.facts.read.Deployment} holds what it says. {@link clusterkb.facts.read.FactsSchema} and
 * {@link clusterkb.facts.read.FactsPage} say what a file may hold.
 */
package clusterkb.facts.read;
