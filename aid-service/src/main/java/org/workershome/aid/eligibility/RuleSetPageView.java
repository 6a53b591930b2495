package org.workershome.aid.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page, newest first. */
record RuleSetPageView(List<RuleSetView> items, @Nullable String next) {}
