/** What a customer has decided to live with, and until when. */
package clusterkb.waiver;
