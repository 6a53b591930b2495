package org.workershome.kit.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what waits for the caller, newest first. */
record ApprovalPageView(List<ApprovalSummaryView> items, @Nullable String next) {}
