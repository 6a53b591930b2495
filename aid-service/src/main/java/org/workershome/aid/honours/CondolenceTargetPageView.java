package org.workershome.aid.honours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page, newest first. */
record CondolenceTargetPageView(List<CondolenceTargetView> items, @Nullable String next) {}
