package org.workershome.kit.notify;

/** Whether somebody wants to be told by a channel, and when not. */
record Wish(Channel channel, boolean wanted, QuietHours quiet) {}
