/** Plays steps in one live session: what guards them, what they change, what that costs. */
package clusterkb.upgrade.play;
