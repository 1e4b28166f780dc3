/** Writing knowledge: new requirements with cases that they already pass. */
package clusterkb.authoring;
