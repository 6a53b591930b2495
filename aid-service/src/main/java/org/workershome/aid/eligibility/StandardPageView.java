package org.workershome.aid.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page, newest first. */
record StandardPageView(List<StandardView> items, @Nullable String next) {}
