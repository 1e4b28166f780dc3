/**
 * What the knowledge says of symptoms: by what they are recognised, what explains them, what is a
 * mere consequence of something else, and what happens where a requirement is broken.
 */
package clusterkb.diagnosis.symptom;
