/** From symptoms to causes: evidence for and against each, their order, what to ask next. */
package clusterkb.diagnosis.cause;
