package org.workershome.aid.payment.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans, newest first. */
record PlanPageView(List<PlanView> items, @Nullable String next) {}
