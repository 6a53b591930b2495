package org.workershome.kit.notify;

/** How somebody is told by one channel, by his own wish or, until he says one, by default. */
public record PreferenceView(
    Channel channel, boolean wanted, String quietFrom, String quietUntil) {}
