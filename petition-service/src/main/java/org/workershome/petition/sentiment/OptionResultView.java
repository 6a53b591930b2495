package org.workershome.petition.sentiment;

/** How many chose it. */
record OptionResultView(String text, long count) {}
