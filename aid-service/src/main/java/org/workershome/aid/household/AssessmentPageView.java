package org.workershome.aid.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page, newest first. */
record AssessmentPageView(List<AssessmentView> items, @Nullable String next) {}
